import { expect, test } from 'vitest';
import { groupBoxes } from './groupBoxes.ts';

const options = { gap: 6, size: 14 };
const shanghai = { lat: 31.24, lon: 121.49 };
const beijing = { lat: 39.9, lon: 116.4 };
const paris = { lat: 48.86, lon: 2.29 };

test('joins what is near and leaves apart what is far', () => {
  const hangzhou = { lat: 30.25, lon: 120.16 };
  expect(groupBoxes([shanghai, paris, hangzhou], options)).toEqual([
    [2, 48, 3, 49],
    [120, 30, 122, 32],
  ]);
});

test('gives the same boxes whatever the order of the points', () => {
  const points = [shanghai, beijing, paris];
  expect(groupBoxes(points, options)).toEqual(groupBoxes(points.toReversed(), options));
});

test('keeps a trip across the 180° meridian in one box', () => {
  expect(
    groupBoxes(
      [
        { lat: -17.8, lon: 177.4 },
        { lat: -16.8, lon: -179.9 },
      ],
      options,
    ),
  ).toEqual([[177, -18, 181, -16]]);
});

test('does not join beyond the size', () => {
  const journey = [0, 5, 10, 15, 20].map((lon) => ({ lat: 50.5, lon: lon + 0.5 }));
  expect(groupBoxes(journey, options)).toEqual([
    [0, 50, 11, 51],
    [15, 50, 21, 51],
  ]);
});
