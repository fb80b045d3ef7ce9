import { expect, test } from 'vitest';
import type { RowBox } from '../../geometry/rows/layoutDays.ts';
import { growRows } from './growRows.ts';

// Rows of three photos each.
const rows = Array.from({ length: 100 }, (_, at) => ({ start: at * 3, end: at * 3 + 3 }) as RowBox);
const grow = growRows.bind(undefined, { rows });

test('what is seen is there at once, however much it is', () => {
  expect(grow([0, 0], { seen: [0, 6], near: [0, 10] })).toEqual([0, 6]);
  expect(grow([80, 90], { seen: [20, 26], near: [16, 30] })).toEqual([20, 26]);
});

test('from there it grows to both sides by some photos a time, until all that is near is there', () => {
  const chosen = { seen: [20, 26], near: [17, 28] } as const;
  expect(grow([20, 26], chosen)).toEqual([19, 27]);
  expect(grow([19, 27], chosen)).toEqual([18, 28]);
  expect(grow([18, 28], chosen)).toEqual([17, 28]);
  expect(grow([17, 28], chosen)).toEqual([17, 28]);
});

test('while the reader scrolls, what comes near is there in the same go', () => {
  expect(grow([16, 30], { seen: [22, 28], near: [18, 32] })).toEqual([18, 32]);
  expect(grow([16, 30], { seen: [18, 24], near: [14, 28] })).toEqual([14, 28]);
});

test('faster than that, what is seen, and of what is near some photos more', () => {
  expect(grow([16, 30], { seen: [28, 34], near: [24, 38] })).toEqual([24, 34]);
  expect(grow([16, 26], { seen: [24, 27], near: [20, 31] })).toEqual([20, 28]);
});

test('where nothing is seen it grows from where it is, and goes on when what is wanted moves', () => {
  expect(grow([20, 20], { seen: [20, 20], near: [20, 26] })).toEqual([20, 22]);
  expect(grow([20, 22], { seen: [20, 20], near: [18, 24] })).toEqual([19, 23]);
});

test('what is no longer near is gone at once', () => {
  expect(grow([16, 30], { seen: [22, 28], near: [22, 28] })).toEqual([22, 28]);
});

test('above and below the gallery nothing is seen, and what is near comes all the same', () => {
  expect(grow([0, 0], { seen: [0, 0], near: [0, 3] })).toEqual([0, 2]);
  expect(grow([0, 2], { seen: [0, 0], near: [0, 3] })).toEqual([0, 3]);
  expect(grow([0, 0], { seen: [100, 100], near: [97, 100] })).toEqual([98, 100]);
});
