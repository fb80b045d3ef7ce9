import { expect, test } from 'vitest';
import { computeGpsOffset } from './computeGpsOffset.ts';

const noon = '2019-06-24T12:00:00Z';

test('a fresh fix tells the offset of the clock, in quarters of an hour', () => {
  expect(computeGpsOffset('2019-06-24T20:00:01', noon, undefined)).toBe('+08:00');
  expect(computeGpsOffset('2019-06-24T12:00:00.52', noon, undefined)).toBe('+00:00');
  expect(computeGpsOffset('2019-06-24T17:45:00', noon, undefined)).toBe('+05:45');
  expect(computeGpsOffset('2019-06-24T08:30:00', noon, undefined)).toBe('-03:30');
  expect(computeGpsOffset('2019-06-25T02:00:00', noon, undefined)).toBe('+14:00');
  expect(computeGpsOffset('2019-06-24T00:00:00', noon, undefined)).toBe('-12:00');
});

test('beyond −12:00…+14:00 there is no offset', () => {
  expect(computeGpsOffset('2019-06-25T02:15:00', noon, undefined)).toBeUndefined();
  expect(computeGpsOffset('2019-06-23T23:45:00', noon, undefined)).toBeUndefined();
});

test('a fix that is minutes old is the same offset or none, never the quarter beside it', () => {
  expect(computeGpsOffset('2019-06-24T20:02:00', noon, undefined)).toBe('+08:00');
  for (const minutes of [5, 7, 10, 13, 14, 16, 20, 28])
    expect(
      computeGpsOffset(`2019-06-24T20:${String(minutes).padStart(2, '0')}:50`, noon, undefined),
    ).toBeUndefined();
  // Half past twelve in Kolkata, by a fix of 29 minutes before, looks like 05:59.
  expect(computeGpsOffset('2019-06-24T17:59:00', noon, undefined)).toBeUndefined();
});

test('the zone at the position is confirmed by a fix that is up to a quarter of an hour off', () => {
  expect(computeGpsOffset('2019-06-24T20:14:00', noon, '+08:00')).toBe('+08:00');
  expect(computeGpsOffset('2019-06-24T19:50:00', noon, '+08:00')).toBe('+08:00');
  expect(computeGpsOffset('2019-06-24T20:28:00', noon, '+08:00')).toBeUndefined();
});

test('a clock left on the time of home is told from the zone at the position by a fresh fix alone', () => {
  expect(computeGpsOffset('2019-06-24T14:00:30', noon, '+08:00')).toBe('+02:00');
  expect(computeGpsOffset('2019-06-24T14:09:00', noon, '+08:00')).toBeUndefined();
});

test('a camera that is a whole day off does not tell an offset', () => {
  // The Nikon of a walk in Arezzo: yesterday's date, and a fix that is 92 seconds old.
  expect(computeGpsOffset('2008-10-22T16:28:39', '2008-10-23T14:27:07.24Z', '+02:00')).toBeUndefined();
  expect(computeGpsOffset('2008-10-22T16:28:39', '2008-10-23T14:27:07.24Z', undefined)).toBeUndefined();
  // 24 hours behind +12:00 would pass for −12:00.
  expect(computeGpsOffset('2019-06-24T00:00:00', noon, '+12:00')).toBeUndefined();
});

test('a date without a time, and a fix that is none, tell nothing', () => {
  expect(computeGpsOffset('2019-06-24', noon, undefined)).toBeUndefined();
  expect(computeGpsOffset('2019-06-24T20:00:00', 'never', undefined)).toBeUndefined();
});
