import { expect, test } from 'vitest';
import { makeClusters } from './clusters.ts';

const options = { radius: 46, maxZoom: 18 };
const bund = { lat: 31.24, lon: 121.49 };
const lujiazui = { lat: 31.2397, lon: 121.4998 };
const world = [-180, -85, 180, 85] as const;

test('is one pin for near points from afar, and one each from near', () => {
  const clusters = makeClusters([bund, lujiazui], options);
  expect(clusters.pinsIn(world, 5)).toMatchObject([{ cover: 0, count: 2 }]);
  expect(clusters.pinsIn(world, 15)).toMatchObject([
    { cover: 0, count: 1, key: '0' },
    { cover: 1, count: 1, key: '1' },
  ]);
});

test('says from which zoom a cluster falls apart', () => {
  const clusters = makeClusters([bund, lujiazui], options);
  const [pin] = clusters.pinsIn(world, 5);
  expect(clusters.splitZoom(pin?.cluster ?? -1)).toBe(13);
});

test('never splits 200 photos of one spot, and has them in their order', () => {
  const clusters = makeClusters(Array<typeof bund>(200).fill(bund), options);
  const [pin] = clusters.pinsIn(world, 18);
  expect(pin?.count).toBe(200);
  expect(clusters.splitZoom(pin?.cluster ?? -1)).toBeUndefined();
  expect(clusters.members(pin?.cluster ?? -1)).toEqual(Array.from({ length: 200 }, (_, index) => index));
});

test('finds points on both sides of the 180° meridian in a box across it', () => {
  const nadi = { lat: -17.8, lon: 177.4 };
  const taveuni = { lat: -16.85, lon: -179.97 };
  const clusters = makeClusters([nadi, taveuni, bund], options);
  expect(clusters.pinsIn([177, -19, 181, -16], 10).map(({ cover }) => cover)).toEqual([0, 1]);
});

test('joins what lies on both sides of the 180° meridian', () => {
  const rainbowReef = { lat: -16.8, lon: 179.98 };
  const taveuni = { lat: -16.8, lon: -179.98 };
  const [pin, ...others] = makeClusters([rainbowReef, taveuni], options).pinsIn(world, 5);
  expect(others).toEqual([]);
  expect(pin?.count).toBe(2);
  expect(Math.abs(pin?.lon ?? 0)).toBeCloseTo(180, 6);
});

test('keeps a point at exactly 0°, 0°', () => {
  expect(makeClusters([{ lat: 0, lon: 0 }], options).pinsIn(world, 3)).toMatchObject([{ lat: 0, lon: 0 }]);
});

test('shows for a cluster the point nearest to its middle, unless another is preferred', () => {
  const walk = [0, 0.01, 0.02, 0.03, 0.04].map((step) => ({ lat: 31.24, lon: 121.4 + step }));
  const coverOf = (isPreferred?: (index: number) => boolean) =>
    makeClusters(walk, { ...options, ...(isPreferred && { isPreferred }) }).pinsIn(world, 3)[0]?.cover;
  expect(coverOf()).toBe(2);
  expect(coverOf((index) => index === 4)).toBe(4);
});

test('shows what most of a cluster is', () => {
  const many = [...Array<typeof bund>(30).fill(bund), lujiazui];
  expect(makeClusters(many.reverse(), options).pinsIn(world, 3)[0]).toMatchObject({ cover: 1, count: 31 });
});
