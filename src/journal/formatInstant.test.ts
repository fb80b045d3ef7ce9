import { expect, test } from 'vitest';
import { formatInstant } from './formatInstant.ts';

test('a time with its offset stays as it is written', () => {
  expect(formatInstant('2019-08-12T10:51:00+05:30')).toBe('2019-08-12T10:51:00+05:30');
  expect(formatInstant('2019-08-12T10:51:00Z')).toBe('2019-08-12T10:51:00Z');
  expect(formatInstant('2019-06-24T19:31:07.250', '+08:00')).toBe('2019-06-24T19:31:07.250+08:00');
});

test('what is not known is its first moment, in UTC', () => {
  expect(formatInstant('2019-06-24T19:31', '-03:30')).toBe('2019-06-24T19:31:00-03:30');
  expect(formatInstant('2019-06-24T19:31')).toBe('2019-06-24T19:31:00Z');
  expect(formatInstant('2019-06-24', '+08:00')).toBe('2019-06-24T00:00:00Z');
  expect(formatInstant('2019-06')).toBe('2019-06-01T00:00:00Z');
  expect(formatInstant('1998')).toBe('1998-01-01T00:00:00Z');
});
