import { expect, test } from 'vitest';
import { simplifyLine } from './simplifyLine.ts';

test('leaves out what is nearer than the tolerance and keeps the corner', () => {
  expect(
    simplifyLine(
      [
        [0, 0],
        [5, 0.1],
        [10, 0],
        [10, 10],
      ],
      0.2,
    ),
  ).toEqual([
    [0, 0],
    [10, 0],
    [10, 10],
  ]);
});

test('keeps a ring a ring, though its ends are one point', () => {
  expect(
    simplifyLine(
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
      0.1,
    ),
  ).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ]);
});
