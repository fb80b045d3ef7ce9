import { expect, test } from 'vitest';
import { metresPerPixel } from '../../../geometry/mercator.ts';
import { computeDistance } from '../../../geometry/distance.ts';
import { computeShift, movePosition, shiftByPixels } from './movePositions.ts';

const bund = { lat: 31.24, lon: 121.49 };

test('what is dragged from one place to another arrives there', () => {
  const to = { lat: 31.25, lon: 121.51 };
  const moved = movePosition(bund, computeShift(bund, to));
  expect(moved.lat).toBeCloseTo(31.25, 9);
  expect(moved.lon).toBeCloseTo(121.51, 9);
});

test('eight pixels to the right at zoom 15 are 33 metres to the east, in Shanghai', () => {
  const moved = movePosition(bund, shiftByPixels(8, 0, 15));
  expect(moved.lat).toBeCloseTo(31.24, 9);
  expect(moved.lon).toBeGreaterThan(121.49);
  expect(computeDistance(bund, moved)).toBeCloseTo(32.6, 0);
  expect(8 * metresPerPixel(31.24, 15)).toBeCloseTo(32.7, 0);
});

test('up is north, and the way over the date line goes on at its other side', () => {
  expect(movePosition(bund, shiftByPixels(0, -8, 15)).lat).toBeGreaterThan(31.24);
  expect(movePosition({ lat: -17, lon: 179.9 }, [0.2 / 360, 0]).lon).toBeCloseTo(-179.9, 9);
});

test('nothing is moved beyond the end of the map', () => {
  expect(movePosition({ lat: 84, lon: 0 }, [0, -0.5])).toEqual({
    lat: expect.closeTo(85.051129, 6),
    lon: 0,
  });
});
