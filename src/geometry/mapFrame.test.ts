import { expect, test } from 'vitest';
import { boxOfFrame, fitFrame, placeInFrame, positionInFrame, zoomOfFrame } from './mapFrame.ts';

const page = { width: 8000, height: 5600, margin: 800, maxZoom: 15 };

test('shows a box as large as it can be, in the middle', () => {
  const frame = fitFrame([121, 31, 122, 31.2], page);
  expect(placeInFrame(frame, { lat: 31, lon: 121 })[0]).toBeCloseTo(800, 0);
  expect(placeInFrame(frame, { lat: 31, lon: 122 })[0]).toBeCloseTo(7200, 0);
  const [north, south] = [31.2, 31].map((lat) => placeInFrame(frame, { lat, lon: 121.5 })[1]) as [
    number,
    number,
  ];
  expect((north + south) / 2).toBeCloseTo(2800, 0);
});

test('comes no nearer than it may to a single spot', () => {
  const frame = fitFrame([121.5, 31.2, 121.5, 31.2], page);
  expect(zoomOfFrame(frame)).toBe(15);
  expect(placeInFrame(frame, { lat: 31.2, lon: 121.5 }).map(Math.round)).toEqual([4000, 2800]);
});

test('stands across the 180° meridian', () => {
  const frame = fitFrame([177, -20, 182, -16], page);
  expect(placeInFrame(frame, { lat: -18, lon: 177 })[0]).toBeLessThan(
    placeInFrame(frame, { lat: -18, lon: -178 })[0],
  );
  const [west, , east] = boxOfFrame(frame, 0);
  expect(west).toBeLessThan(177);
  expect(east).toBeGreaterThan(182);
});

test('shows no part of the world twice, and none beyond its ends', () => {
  const frame = fitFrame([-179, -80, 179, 84], page);
  expect(frame.world).toBe(8000);
  expect(frame.top).toBeGreaterThanOrEqual(0);
  expect(frame.top + frame.height).toBeLessThanOrEqual(8000);
});

test('finds the position again that stands at a point', () => {
  const frame = fitFrame([121, 31, 122, 31.2], page);
  const { lat, lon } = positionInFrame(frame, placeInFrame(frame, { lat: 31.1234, lon: 121.4321 }));
  expect(lat).toBeCloseTo(31.1234, 9);
  expect(lon).toBeCloseTo(121.4321, 9);
});
