import { expect, test } from 'vitest';
import { computeBearing } from './computeBearing.ts';
import { computeDistance } from './distance.ts';
import { computeWedge } from './computeWedge.ts';

const bund = { lat: 31.24, lon: 121.49 };

test('opens to both sides of the heading, as far on the ground in every direction', () => {
  const [apex, ...arc] = computeWedge(bund, 104, 62, 500);
  expect(apex).toEqual([31.24, 121.49]);
  const corners = arc.map(([lat, lon]) => ({ lat, lon }));
  expect(corners.map((corner) => Math.round(computeDistance(bund, corner)))).toEqual(arc.map(() => 500));
  expect(computeBearing(bund, corners[0]!)).toBeCloseTo(73, 1);
  expect(computeBearing(bund, corners.at(-1)!)).toBeCloseTo(135, 1);
});

test('does not fly around the world from the date line, nor from a copy of the world beside it', () => {
  for (const lon of [179.999, -180.001, 539.999])
    for (const [, corner] of computeWedge({ lat: -17, lon }, 90, 60, 1000))
      expect(Math.abs(corner - lon)).toBeLessThan(0.02);
});
