import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { claimCache, useCache } from './useCache.ts';

const nothing = () => Promise.resolve();

test('nothing is removed while a build runs, and again when it ended', async () => {
  const cache = makeFolder();
  await useCache(cache, async () => {
    expect(await claimCache(cache, () => Promise.reject(new Error('removed')))).toBe(false);
  });
  expect(await claimCache(cache, nothing)).toBe(true);
});

test('builds run side by side, and one that fails frees the cache too', async () => {
  const cache = makeFolder();
  await useCache(cache, () => useCache(cache, nothing));
  await expect(useCache(cache, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await claimCache(cache, nothing)).toBe(true);
});

test('a build waits for a sweep to end', async () => {
  const cache = makeFolder();
  const order: string[] = [];
  let build = nothing();
  await claimCache(cache, () => {
    build = useCache(cache, () => Promise.resolve(void order.push('build')));
    order.push('sweep');
    return Promise.resolve();
  });
  await build;
  expect(order).toEqual(['sweep', 'build']);
});

test('what a killed build or sweep left stands in nobody’s way', async () => {
  const cache = makeFolder();
  const dead = JSON.stringify({ pid: 2 ** 30, host: hostname() });
  mkdirSync(join(cache, 'builds'));
  writeFileSync(join(cache, 'builds', 'dead.lock'), dead);
  writeFileSync(join(cache, 'sweeping.lock'), dead);
  expect(await claimCache(cache, nothing)).toBe(true);
  expect(existsSync(join(cache, 'builds', 'dead.lock'))).toBe(false);
  writeFileSync(join(cache, 'sweeping.lock'), 'torn');
  await useCache(cache, nothing);
});
