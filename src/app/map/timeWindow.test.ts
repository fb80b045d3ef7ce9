import { expect, test } from 'vitest';
import { makeBarPath, moveBins } from './timeWindow.ts';

test('a choice moves as far as the axis goes and stays as wide', () => {
  expect(moveBins({ from: 2, to: 5 }, 3, 10)).toEqual({ from: 5, to: 8 });
  expect(moveBins({ from: 2, to: 5 }, 30, 10)).toEqual({ from: 7, to: 10 });
  expect(moveBins({ from: 2, to: 5 }, -30, 10)).toEqual({ from: 0, to: 3 });
});

test('one photo is seen beside a hundred, and none is not', () => {
  expect(makeBarPath([100, 0, 1], 100, { from: 0, to: 3 })).toBe(
    'M0.08 1v-1.000h.84V1zM2.08 1v-0.100h.84V1z',
  );
  expect(makeBarPath([0, 0], 0, { from: 0, to: 2 })).toBe('');
});
