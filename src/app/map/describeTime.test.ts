import { expect, test } from 'vitest';
import { describeTime } from './describeTime.ts';

const flight = { datetime: '2019-06-23T19:20:00+02:00' };
const bund = { datetime: '2019-06-27T15:31:07+08:00' };

test('photos are told from the first to the last, as the clocks on the walls showed it', () => {
  expect(describeTime([bund, flight, {}], 'en')).toBe('Sun 23 Jun, 19:00 – Thu 27 Jun, 16:00');
  expect(describeTime([{ datetime: '2001' }, { datetime: '2019-06' }], 'en')).toBe(
    'January 2001 – July 2019',
  );
});

test('photos of one moment, or without a time, leave nothing to choose', () => {
  expect(describeTime([bund, bund, {}], 'en')).toBeUndefined();
  expect(describeTime([{}], 'en')).toBeUndefined();
});
