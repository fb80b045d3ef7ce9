import { expect, test } from 'vitest';
import { computeBearing } from './computeBearing.ts';

test('north is 0, and the rest goes clockwise', () => {
  const here = { lat: 0, lon: 0 };
  expect(computeBearing(here, { lat: 1, lon: 0 })).toBe(0);
  expect(computeBearing(here, { lat: 0, lon: 1 })).toBeCloseTo(90, 9);
  expect(computeBearing(here, { lat: -1, lon: 0 })).toBeCloseTo(180, 9);
  expect(computeBearing(here, { lat: 0, lon: -1 })).toBeCloseTo(270, 9);
});

test('over the date line it goes the short way', () => {
  expect(computeBearing({ lat: 0, lon: 179 }, { lat: 0, lon: -179 })).toBeCloseTo(90, 9);
});

test('from Baghdad the great circle to Osaka, due east on a map, sets out to the north-east', () => {
  expect(computeBearing({ lat: 35, lon: 45 }, { lat: 35, lon: 135 })).toBeCloseTo(60.16, 2);
});
