import { expect, test } from 'vitest';
import { dayOf, wallTimeOf } from './photoTime.ts';

const photos = [
  { id: 'evening', datetime: '2019-06-24T23:50:00+08:00' },
  { id: 'night', datetime: '2019-06-25T00:10:00.5-07:00' },
  { id: 'day', datetime: '2019-06-25' },
  { id: 'year', datetime: '2019' },
  { id: 'never' },
];

test('a day is the one on the wall, wherever on earth, where it is known', () => {
  expect(photos.map(dayOf)).toEqual(['2019-06-24', '2019-06-25', '2019-06-25', undefined, undefined]);
});

test('what a clock showed is read without its offset, as precise as it is written', () => {
  expect(photos.map(wallTimeOf)).toEqual([
    Date.UTC(2019, 5, 24, 23, 50),
    Date.UTC(2019, 5, 25, 0, 10, 0, 500),
    Date.UTC(2019, 5, 25),
    Date.UTC(2019, 0, 1),
    undefined,
  ]);
});
