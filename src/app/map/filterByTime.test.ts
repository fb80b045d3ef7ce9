import { expect, test } from 'vitest';
import { filterByTime, wallTimeOf } from './filterByTime.ts';

const photos = [
  { id: 'evening', datetime: '2019-06-24T23:50:00+08:00' },
  { id: 'night', datetime: '2019-06-25T00:10:00.5-07:00' },
  { id: 'day', datetime: '2019-06-25' },
  { id: 'year', datetime: '2019' },
  { id: 'never' },
];
const ids = (filter: Parameters<typeof filterByTime>[1]) => filterByTime(photos, filter).map(({ id }) => id);

test('a day is the one on the wall, wherever on earth', () => {
  expect(ids({ day: '2019-06-24' })).toEqual(['evening']);
  expect(ids({ day: '2019-06-25' })).toEqual(['night', 'day']);
});

test('a range holds its first moment, not its last, and no photo without a time', () => {
  const midnight = Date.UTC(2019, 5, 25);
  expect(ids({ range: { from: midnight - 600_000, to: midnight } })).toEqual(['evening']);
  expect(ids({ range: { from: midnight, to: midnight + 600_500 } })).toEqual(['day']);
  expect(ids({ day: '2019-06-25', range: { from: midnight + 1, to: midnight + 3_600_000 } })).toEqual([
    'night',
  ]);
});

test('without a choice everything is shown, also what has no time', () => {
  expect(filterByTime(photos, {})).toBe(photos);
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
