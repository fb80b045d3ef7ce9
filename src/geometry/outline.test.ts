import { expect, test } from 'vitest';
import { clipLine, clipRing, unwrapLine, unwrapRing } from './outline.ts';

test('unwraps a line that crosses the 180° meridian and comes back', () => {
  expect(
    unwrapLine([
      [179, -17],
      [-179, -17],
      [-178, -18],
      [178, -18],
    ]),
  ).toEqual([
    [179, -17],
    [181, -17],
    [182, -18],
    [178, -18],
  ]);
});

test('closes a ring around the south pole through the pole', () => {
  expect(
    unwrapRing([
      [-180, -70],
      [-60, -75],
      [60, -70],
      [170, -75],
      [-180, -70],
    ]),
  ).toEqual([
    [-180, -70],
    [-60, -75],
    [60, -70],
    [170, -75],
    [180, -70],
    [180, -90],
    [-180, -90],
    [-180, -70],
  ]);
});

test('leaves a ring that crosses the 180° meridian closed', () => {
  const chukotka = unwrapRing([
    [178, 65],
    [-172, 66],
    [-170, 64],
    [178, 65],
  ]);
  expect(chukotka).toEqual([
    [178, 65],
    [188, 66],
    [190, 64],
    [178, 65],
  ]);
});

test('cuts a ring at the sides of a box', () => {
  expect(
    clipRing(
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
      ],
      [5, -5, 15, 5],
    ),
  ).toEqual([
    [5, 0],
    [10, 0],
    [10, 5],
    [5, 5],
    [5, 0],
  ]);
});

test('has nothing of a ring outside the box', () => {
  expect(
    clipRing(
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
      [5, 5, 6, 6],
    ),
  ).toEqual([]);
});

test('keeps the runs of a line that touch the box', () => {
  const zigzag = [
    [0, 0],
    [4, 0],
    [20, 0],
    [20, 20],
    [4, 4],
  ] as const;
  expect(clipLine(zigzag, [0, 0, 5, 5])).toEqual([
    [
      [0, 0],
      [4, 0],
      [20, 0],
    ],
    [
      [20, 20],
      [4, 4],
    ],
  ]);
});
