import { expect, test } from 'vitest';
import { correctLocal } from './correctLocal.ts';
import { describeClock, formatClock } from './formatClock.ts';
import { parseClock } from './parseClock.ts';

test.each([
  [25_241, '07:00:41 fast', '7 h 00 m 41 s fast'],
  [-450, '00:07:30 slow', '7 m 30 s slow'],
  [-86_492, '24:01:32 slow', '24 h 01 m 32 s slow'],
  [0.4, '00:00:00 fast', '0 s fast'],
  [59.6, '00:01:00 fast', '1 m 00 s fast'],
  [400 * 86_400, '9600:00:00 fast', '9600 h 00 m 00 s fast'],
])('%d seconds ahead is written %s and told %s', (seconds, written, told) => {
  expect(formatClock(seconds)).toBe(written);
  expect(describeClock(seconds)).toBe(told);
});

test.each([
  ['07:00:41 fast', 25_241],
  ['00:07:30 slow', -450],
  ['24:01:32 slow', -86_492],
  ['7:30 slow', -27_000],
  ['0:00:02.5 Fast', 2.5],
  [' 1:00  fast ', 3600],
])('%j is read as %d seconds ahead', (text, seconds) => {
  expect(parseClock(text)).toBe(seconds);
});

test.each([
  '-00:07:30',
  '+1:00',
  '00:07:30',
  '7 fast',
  '1:60 fast',
  '1:00:60 slow',
  'fast',
  '1:00 ahead',
  '',
])('%j says no clock error', (text) => {
  expect(parseClock(text)).toBeUndefined();
});

test.each([
  ['2024-05-03T10:00:41', 25_241, '2024-05-03T03:00:00'],
  ['2024-05-03T00:00:10.5', 25.25, '2024-05-02T23:59:45.3'],
  ['2024-05-03T10:00:41.120', 1.5, '2024-05-03T10:00:39.620'],
  ['2024-05-03T10:00:41.123456', -1, '2024-05-03T10:00:42.123456'],
  ['2024-02-28T23:30:00', -3600, '2024-02-29T00:30:00'],
  ['2024-05-03T10:00', 450, '2024-05-03T09:53'],
  ['2024-05-03', 86_400, '2024-05-03'],
  ['1998', 86_400, '1998'],
])('%s on a clock %d seconds ahead was %s', (local, error, right) => {
  expect(correctLocal(local, error)).toBe(right);
});

test('a clock that drifts is corrected by what it was ahead on that day, before and after the dated ones too', () => {
  const drift = [
    { local: '2024-05-01T12:00:00', error: 60 },
    { local: '2024-05-11T12:00:00', error: 80 },
  ] as const;
  expect(correctLocal('2024-05-01T12:00:00', drift)).toBe('2024-05-01T11:59:00');
  expect(correctLocal('2024-05-06T12:00:00', drift)).toBe('2024-05-06T11:58:50');
  expect(correctLocal('2024-05-21T12:00:00', drift)).toBe('2024-05-21T11:58:20');
  expect(correctLocal('2024-04-26T12:00:00', drift)).toBe('2024-04-26T11:59:10');
});

test('two dated points of one moment are one', () => {
  const point = { local: '2024-05-01T12:00:00', error: 60 };
  expect(correctLocal('2024-05-02T12:00:00', [point, point])).toBe('2024-05-02T11:59:00');
});
