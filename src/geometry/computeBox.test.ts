import { expect, test } from 'vitest';
import { computeBox } from './computeBox.ts';

test('boxes Shanghai and Beijing', () => {
  expect(
    computeBox([
      { lat: 31.24, lon: 121.49 },
      { lat: 39.9055, lon: 116.3976 },
    ]),
  ).toEqual([116.3976, 31.24, 121.49, 39.9055]);
});

test('crosses the 180° meridian where that is shorter: Nadi, Suva, Taveuni', () => {
  expect(
    computeBox([
      { lat: -17.8, lon: 177.4 },
      { lat: -18.14, lon: 178.44 },
      { lat: -16.85, lon: -179.97 },
    ]),
  ).toEqual([177.4, -18.14, 180.03, -16.85]);
});

test('keeps a spot at exactly 0°, 0°', () => {
  expect(computeBox([{ lat: 0, lon: 0 }])).toEqual([0, 0, 0, 0]);
});

test('has no box for no points', () => {
  expect(computeBox([])).toBeUndefined();
});
