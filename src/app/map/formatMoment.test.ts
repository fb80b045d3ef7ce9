import { expect, test } from 'vitest';
import { formatMoment, formatShortMoment } from './formatMoment.ts';

const moment = Date.UTC(2019, 5, 24, 14);

test.each([
  ['quarter', 'Monday, 24 June 2019, 14:00'],
  ['day', 'Monday, 24 June 2019'],
  ['season', 'June 2019'],
  ['year', '2019'],
] as const)('the begin of a %s is told as %s', (unit, text) => {
  expect(formatMoment(moment, unit, 'en')).toBe(text);
});

test.each([
  ['hours', 'Mon 24 Jun, 14:00'],
  ['day', 'Mon 24 Jun'],
  ['week', '24 June 2019'],
  ['month', 'June 2019'],
] as const)('in short the begin of a %s is told as %s', (unit, text) => {
  expect(formatShortMoment(moment, unit, 'en')).toBe(text);
});
