import { expect, test } from 'vitest';
import { joinLists, packLists, unpackLists } from './packLists.ts';

const listsOf = ({ starts, values }: ReturnType<typeof unpackLists>) =>
  Array.from({ length: starts.length - 1 }, (_, at) => [...values.slice(starts[at], starts[at + 1])]);

test('gives back what was packed', () => {
  expect(listsOf(unpackLists(packLists([[3, 0, 70_000], [], [1]])))).toEqual([[3, 0, 70_000], [], [1]]);
  expect(listsOf(unpackLists(packLists([])))).toEqual([]);
});

test('lists that are joined are numbered anew', () => {
  const [first, second] = [unpackLists(packLists([[0, 1], []])), unpackLists(packLists([[1], [0]]))];
  const joined = joinLists([
    { lists: first, numbers: [0, 1] },
    { lists: second, numbers: [2, 1] },
  ]);
  expect(listsOf(joined)).toEqual([[0, 1], [], [1], [2]]);
});

test('a thousand lists that are alike pack to a character or two each', () => {
  const { counts, values } = packLists(Array.from({ length: 1000 }, () => [5]));
  expect(counts.length + values.length).toBe(2000);
});
