import { expect, test } from 'vitest';
import { computeBounds } from './computeBounds.ts';

const at = (lat: number, lon: number) => ({ lat, lon });

test('holds all positions of a trip', () => {
  expect(computeBounds([at(31.24, 121.49), at(39.9055, 116.3976), at(31.1889, 121.4808)])).toEqual([
    [31.1889, 116.3976],
    [39.9055, 121.49],
  ]);
});

test('of a trip across the date line is small and has west > east', () => {
  expect(computeBounds([at(-18, 178), at(-17, -179), at(-13.8, -171.8)])).toEqual([
    [-18, 178],
    [-13.8, -171.8],
  ]);
});

test('of one position is that position, at 0° too; of none there is none', () => {
  expect(computeBounds([at(0, 0)])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(computeBounds([])).toBeUndefined();
});

test('of a trip around the world leaves out its widest gap', () => {
  expect(computeBounds([at(0, -120), at(0, 0), at(0, 100), at(0, 170)])).toEqual([
    [0, 0],
    [0, -120],
  ]);
});
