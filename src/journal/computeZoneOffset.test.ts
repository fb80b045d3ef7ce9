import { expect, test } from 'vitest';
import { computeZoneOffset } from './computeZoneOffset.ts';

test.each([
  ['Asia/Shanghai', '2019-06-24T19:31:07', '+08:00'],
  ['Asia/Kolkata', '2019-06-23T22:10', '+05:30'],
  ['Asia/Kathmandu', '2019-06-23T22:10', '+05:45'],
  ['America/St_Johns', '2019-01-05T12:00', '-03:30'],
  ['America/St_Johns', '2019-07-05T12:00', '-02:30'],
  ['Atlantic/Reykjavik', '2019-07-05T12:00', '+00:00'],
  ['Pacific/Kiritimati', '2019-07-05T12:00', '+14:00'],
  ['Europe/London', '2019-07-05T12:00:00.5', '+01:00'],
])('a clock in %s that shows %s is at %s', (zone, local, offset) => {
  expect(computeZoneOffset(zone, local)).toBe(offset);
});

test('an hour that the clock shows twice is its first time', () => {
  expect(computeZoneOffset('Europe/Berlin', '2019-10-27T02:30')).toBe('+02:00');
  expect(computeZoneOffset('America/New_York', '2019-11-03T01:30')).toBe('-04:00');
});

test('an hour that the clock skips is counted as before it', () => {
  expect(computeZoneOffset('Europe/Berlin', '2019-03-31T02:30')).toBe('+01:00');
  expect(computeZoneOffset('America/New_York', '2019-03-10T02:30')).toBe('-05:00');
});

test('the hours around a change are told apart', () => {
  expect(computeZoneOffset('Europe/Berlin', '2019-03-31T01:59')).toBe('+01:00');
  expect(computeZoneOffset('Europe/Berlin', '2019-03-31T03:00')).toBe('+02:00');
  expect(computeZoneOffset('Europe/Berlin', '2019-10-27T03:00')).toBe('+01:00');
});

test('a day that a zone skipped when it changed sides of the date line', () => {
  expect(computeZoneOffset('Pacific/Apia', '2011-12-29T23:00')).toBe('-10:00');
  expect(computeZoneOffset('Pacific/Apia', '2011-12-31T01:00')).toBe('+14:00');
});

test('a date alone has no offset', () => {
  expect(computeZoneOffset('Asia/Shanghai', '2019-06-24')).toBeUndefined();
  expect(computeZoneOffset('Asia/Shanghai', '1998')).toBeUndefined();
});
