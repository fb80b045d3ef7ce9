import { expect, test } from 'vitest';
import { packLines, unpackLines } from './packLines.ts';

const lines = [
  [
    [121.49, 31.24],
    [121.5, 31.25],
    [121.4, 31.2],
  ],
  [
    [181.25, -89.99],
    [-180, 0],
  ],
] as const;

test('gives back what was packed, at the precision asked for', () => {
  expect(unpackLines(packLines(lines, 100), 100)).toEqual(lines);
});

test('drops corners that fall together at the precision', () => {
  expect(
    unpackLines(
      packLines(
        [
          [
            [0, 0],
            [0.001, 0.001],
            [1, 1],
          ],
        ],
        100,
      ),
      100,
    ),
  ).toEqual([
    [
      [0, 0],
      [1, 1],
    ],
  ]);
});

test('takes one character for a small step', () => {
  expect(
    packLines(
      [
        [
          [0, 0],
          [0.15, -0.16],
        ],
      ],
      100,
    ),
  ).toBe('??]^');
});

test('packs nothing as nothing', () => {
  expect(packLines([], 100)).toBe('');
  expect(unpackLines('', 100)).toEqual([]);
});
