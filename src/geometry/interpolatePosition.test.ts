import { expect, test } from 'vitest';
import { interpolatePosition } from './interpolatePosition.ts';

function expectPosition(found: { lat: number; lon: number }, lat: number, lon: number) {
  expect(found.lat).toBeCloseTo(lat, 9);
  expect(found.lon).toBeCloseTo(lon, 9);
}

test('goes evenly along the equator', () => {
  expectPosition(interpolatePosition({ lat: 0, lon: 0 }, { lat: 0, lon: 2 }, 0.25), 0, 0.5);
});

test('goes along the great circle, not along the parallel', () => {
  expectPosition(interpolatePosition({ lat: 45, lon: 0 }, { lat: 45, lon: 90 }, 0.5), 54.735610317, 45);
});

test('goes the short way over the date line, either way round', () => {
  expectPosition(interpolatePosition({ lat: 0, lon: 179 }, { lat: 0, lon: -179 }, 0.25), 0, 179.5);
  expectPosition(interpolatePosition({ lat: 0, lon: -179 }, { lat: 0, lon: 179 }, 0.25), 0, -179.5);
});

test('goes straight over the pole', () => {
  expectPosition(interpolatePosition({ lat: 89, lon: 0 }, { lat: 89, lon: 180 }, 0.25), 89.5, 0);
  expectPosition(interpolatePosition({ lat: -89, lon: 10 }, { lat: -89, lon: -170 }, 0.75), -89.5, -170);
});

test('the ends, and one and the same place, are exact', () => {
  const [bund, expo] = [
    { lat: 31.24, lon: 121.49 },
    { lat: 31.189, lon: 121.481 },
  ];
  expect(interpolatePosition(bund, expo, 0)).toEqual(bund);
  expect(interpolatePosition(bund, expo, 1)).toEqual(expo);
  expect(interpolatePosition(bund, bund, 0.5)).toEqual(bund);
});
