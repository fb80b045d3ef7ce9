import { expect, test } from 'vitest';
import { makeDayFinder } from './makeDayFinder.ts';

const photo = (local: string, offset?: string) => ({
  taken: { local, source: 'exif' as const, ...(offset !== undefined && { offset }) },
});

test('a day begins at midnight on the wall, not in Greenwich', () => {
  const findDay = makeDayFinder([photo('2019-06-24T19:31:07', '+08:00')]);
  expect(findDay(Date.UTC(2019, 5, 24, 15, 59, 59))).toBe('2019-06-24');
  expect(findDay(Date.UTC(2019, 5, 24, 16))).toBe('2019-06-25');
});

test('after a flight the clock of the photos there counts', () => {
  const findDay = makeDayFinder([
    photo('2019-06-24T09:00:00', '+08:00'), // 01:00 UTC
    photo('2019-06-24T21:00:00', '+02:00'), // 19:00 UTC
  ]);
  expect(findDay(Date.UTC(2019, 5, 23, 17))).toBe('2019-06-24');
  expect(findDay(Date.UTC(2019, 5, 24, 21, 30))).toBe('2019-06-24');
  expect(findDay(Date.UTC(2019, 5, 24, 22))).toBe('2019-06-25');
});

test('no photo says how far its clock was from UTC, or none to the hour: no day', () => {
  expect(makeDayFinder([photo('2019-06-24T09:00'), photo('2019-06-24', '+08:00')])(0)).toBeUndefined();
});
