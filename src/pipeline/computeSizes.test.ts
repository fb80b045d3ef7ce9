import { expect, test } from 'vitest';
import { computeSizes } from './computeSizes.ts';

test('a photo of 12 megapixels gets all widths', () => {
  expect(computeSizes({ width: 4032, height: 3024 })).toEqual([
    { width: 320, height: 240 },
    { width: 512, height: 384 },
    { width: 800, height: 600 },
    { width: 1280, height: 960 },
    { width: 2048, height: 1536 },
  ]);
});

test('a small photo is never enlarged and keeps its own width', () => {
  expect(computeSizes({ width: 800, height: 600 }).map((size) => size.width)).toEqual([320, 512, 800]);
  expect(computeSizes({ width: 1, height: 1 })).toEqual([{ width: 1, height: 1 }]);
});

test('a width just below its own is left out', () => {
  expect(computeSizes({ width: 1300, height: 900 }).map((size) => size.width)).toEqual([320, 512, 800, 1300]);
});

test('a very tall picture stays below the height that browsers decode', () => {
  expect(computeSizes({ width: 2000, height: 40_000 })).toEqual([
    { width: 320, height: 6400 },
    { width: 410, height: 8192 },
  ]);
});
