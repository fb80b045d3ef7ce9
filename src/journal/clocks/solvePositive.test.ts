import { expect, test } from 'vitest';
import { solvePositive } from './solvePositive.ts';

test('solves for several right sides', () => {
  const matrix = [
    [4, 2, 0],
    [2, 5, 1],
    [0, 1, 3],
  ];
  const [first, second] = solvePositive(matrix, [
    [8, 15, 11],
    [4, 2, 0],
  ]);
  // 4·1 + 2·2 = 8, 2·1 + 5·2 + 1·3 = 15, 2 + 3·3 = 11.
  for (const [i, value] of [1, 2, 3].entries()) expect(first![i]).toBeCloseTo(value, 12);
  for (const [i, value] of [1, 0, 0].entries()) expect(second![i]).toBeCloseTo(value, 12);
});
