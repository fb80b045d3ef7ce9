import { expect, test } from 'vitest';
import { isPackedPositions, packPositions, unpackPositions } from './packPositions.ts';

const places = [
  { lat: 31.239984, lon: 121.489993 },
  { lat: 0, lon: 0 },
  { lat: -16.8, lon: -179.98 },
  { lat: 85.05, lon: 179.999999 },
];

test('gives back to the last of six decimals what was packed', () => {
  expect(unpackPositions(packPositions(places, 1_000_000))).toEqual(places);
});

test('rounds to the units that are asked for', () => {
  expect(unpackPositions(packPositions(places.slice(0, 1), 100))).toEqual([{ lat: 31.24, lon: 121.49 }]);
});

test('packs a walk into three characters a coordinate', () => {
  const walk = Array.from({ length: 1000 }, (_, at) => ({
    lat: 31.2 + at * 0.0004,
    lon: 121.4 + at * 0.0003,
  }));
  const { lats, lons } = packPositions(walk, 1_000_000);
  expect(lats.length + lons.length).toBeLessThan(6020);
});

test('refuses columns of different lengths, and knows what is none', () => {
  const packed = packPositions(places, 1_000_000);
  expect(() => unpackPositions({ ...packed, lons: packed.lons.slice(0, -1) })).toThrow('not of one length');
  expect(isPackedPositions(packed)).toBe(true);
  expect(isPackedPositions({ lats: 1, lons: 2, units: 3 })).toBe(false);
});
