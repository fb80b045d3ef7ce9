import { expect, test } from 'vitest';
import { computeLineLength, pointsAlongLine } from './pointsAlongLine.ts';

const corner = [
  [0, 0],
  [10, 0],
  [10, 10],
] as const;

test('walks around a corner in even steps', () => {
  expect(pointsAlongLine(corner, 4, 8)).toEqual([
    { x: 4, y: 0, direction: 0 },
    { x: 10, y: 2, direction: Math.PI / 2 },
    { x: 10, y: 10, direction: Math.PI / 2 },
  ]);
  expect(computeLineLength(corner)).toBe(20);
});

test('finds nothing on a line that is too short, stands still or is empty', () => {
  expect(pointsAlongLine(corner, 21, 8)).toEqual([]);
  expect(pointsAlongLine([corner[0], corner[0]], 0, 8)).toEqual([]);
  expect(pointsAlongLine([], 0, 8)).toEqual([]);
});
