import { expect, test } from 'vitest';
import { interpolatePosition } from './interpolatePosition.ts';
import { makeAreas } from './makeAreas.ts';

const rounded = (boxes: ReturnType<typeof makeAreas>) =>
  boxes.map((box) => box.map((degrees) => Number(degrees.toFixed(2))));

test('two cities have an area each, and nothing between them', () => {
  const points = [
    { lat: 31.24, lon: 121.49 },
    { lat: 31.19, lon: 121.48 },
    { lat: 39.9, lon: 116.4 },
  ];
  expect(rounded(makeAreas(points, 2000))).toEqual([
    [116.38, 39.88, 116.42, 39.92],
    [121.46, 31.17, 121.51, 31.26],
  ]);
});

test('a way across a country has a string of small areas', () => {
  const way = Array.from({ length: 500 }, (_, i) =>
    interpolatePosition({ lat: 31.2, lon: 121.5 }, { lat: 39.9, lon: 116.4 }, i / 499),
  );
  const areas = makeAreas(way, 1000);
  expect(areas.length).toBeGreaterThan(8);
  for (const [west, south, east, north] of areas) {
    expect(east - west).toBeLessThan(0.8);
    expect(north - south).toBeLessThan(0.8);
  }
});

test('an area goes on across the 180° meridian', () => {
  const points = [
    { lat: -17, lon: 179.99 },
    { lat: -17, lon: -179.99 },
  ];
  expect(rounded(makeAreas(points, 1000))).toEqual([[179.98, -17.01, 180.02, -16.99]]);
});

test('nowhere is no area', () => {
  expect(makeAreas([], 2000)).toEqual([]);
});
