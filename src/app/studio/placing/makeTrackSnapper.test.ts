import { expect, test } from 'vitest';
import { computeDistance } from '../../../geometry/distance.ts';
import { makeTrackSnapper } from './makeTrackSnapper.ts';
import { shiftByPixels } from './movePositions.ts';

const walk = [
  { lat: 31.24, lon: 121.48 },
  { lat: 31.24, lon: 121.5 },
  { lat: 31.25, lon: 121.5 },
];
const reach = shiftByPixels(14, 0, 15)[0];

test('a position near a track comes to lie on it, between its points', () => {
  const at = makeTrackSnapper([walk])({ lat: 31.2403, lon: 121.49 }, reach);
  expect(at.lat).toBeCloseTo(31.24, 9);
  expect(at.lon).toBeCloseTo(121.49, 9);
});

test('a position farther than the reach stays as it is', () => {
  const at = { lat: 31.243, lon: 121.49 };
  expect(makeTrackSnapper([walk])(at, reach)).toBe(at);
  expect(makeTrackSnapper([])(at, reach)).toBe(at);
});

test('of two tracks the nearer one draws it, and a track of one point is a point', () => {
  const other = [{ lat: 31.2404, lon: 121.49 }];
  expect(makeTrackSnapper([walk, other])({ lat: 31.2403, lon: 121.49 }, reach).lat).toBeCloseTo(31.2404, 9);
});

test('beyond the corner of a track its corner is nearest', () => {
  const at = makeTrackSnapper([walk])({ lat: 31.2399, lon: 121.5001 }, reach);
  expect(computeDistance(at, walk[1]!)).toBeLessThan(0.01);
});
