import { expect, test } from 'vitest';
import { packWays, unpackWays } from './packWays.ts';

test('gives back what was packed, to a millionth of a degree', () => {
  const ways = [
    [
      [31.239712, 121.490123],
      [31.24, 121.5],
    ],
    [],
    [
      [-17.8, 179.9],
      [-17.9, -179.9],
      [0, 0],
    ],
  ] as const;
  expect(unpackWays(packWays(ways))).toEqual(ways);
  expect(unpackWays(packWays([]))).toEqual([]);
});
