import { expect, test } from 'vitest';
import { findLabelPoint } from './findLabelPoint.ts';

test('is the middle of the largest ring, not of a small one far away', () => {
  const land = [
    [0, 0],
    [20, 0],
    [20, 10],
    [0, 10],
    [0, 0],
  ] as const;
  const island = [
    [170, 70],
    [171, 70],
    [171, 71],
    [170, 70],
  ] as const;
  expect(findLabelPoint([island, land])).toEqual({ lat: 5, lon: 10, width: 20 });
});

test('is none without a ring', () => {
  expect(findLabelPoint([])).toBeUndefined();
});
