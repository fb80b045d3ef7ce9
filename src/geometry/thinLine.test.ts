import { expect, test } from 'vitest';
import { thinLine } from './thinLine.ts';

test('keeps corners apart, and both ends wherever they are', () => {
  const line = [0, 0.4, 0.9, 1, 1.2, 2.5, 2.6].map((x) => [x, 0] as const);
  expect(thinLine(line, 1).map(([x]) => x)).toEqual([0, 1, 2.5, 2.6]);
  expect(thinLine(line, 0)).toEqual(line);
});

test('leaves short lines alone', () => {
  expect(thinLine([], 1)).toEqual([]);
  const twoNear = [[0, 0] as const, [0, 0.1] as const];
  expect(thinLine(twoNear, 1)).toEqual(twoNear);
});
