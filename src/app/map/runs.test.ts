import { expect, test } from 'vitest';
import { countRuns, numbersIn, placeIn } from './runs.ts';

const runs = [
  [3, 6],
  [10, 11],
  [20, 100_000],
] as const;

test('counts, and names a part', () => {
  expect(countRuns(runs)).toBe(99_984);
  expect(numbersIn(runs, 0, 6)).toEqual([3, 4, 5, 10, 20, 21]);
  expect(numbersIn(runs, 2, 4)).toEqual([5, 10]);
  expect(numbersIn(runs, 4, 4)).toEqual([]);
  expect(numbersIn(runs, 99_982, 200_000)).toEqual([99_998, 99_999]);
});

test('finds the place of a number', () => {
  expect(placeIn(runs, 10)).toBe(3);
  expect(placeIn(runs, 21)).toBe(5);
  expect(placeIn(runs, 7)).toBeUndefined();
});
