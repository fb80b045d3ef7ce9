import { expect, test } from 'vitest';
import { runConcurrently } from './runConcurrently.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('results stand in the order of the items, however long each takes', async () => {
  const results = await runConcurrently([3, 1, 2], 3, async (turns) => {
    for (let count = 0; count < turns; count += 1) await turn();
    return turns * 10;
  });
  expect(results).toEqual([30, 10, 20]);
});

test('no more weight runs at once than the limit, but a heavy item runs alone', async () => {
  let load = 0;
  let most = 0;
  const work = async (weight: number) => {
    load += weight;
    most = Math.max(most, load);
    await turn();
    load -= weight;
  };
  await runConcurrently([1, 1, 2, 1, 2, 1], 3, work, (weight) => weight);
  expect(most).toBe(3);
  await runConcurrently([1, 9, 1], 3, work, (weight) => weight);
  expect(most).toBe(9);
});

test('an error ends it', async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await turn();
    if (item === 2) throw new Error('broken');
  };
  await expect(runConcurrently([1, 2, 3, 4, 5, 6], 1, work)).rejects.toThrow('broken');
  expect(begun).toEqual([1, 2]);
});
