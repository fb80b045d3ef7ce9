import { readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { makeTestLibrary } from '../../tests/fixtures/makeTestLibrary.ts';
import { buildJournal } from './buildJournal.ts';
import { readFacts } from './readFacts.ts';
import { emptyCache, sweepCache } from './sweepCache.ts';

const renditionsIn = (cache: string) =>
  (readdirSync(join(cache, 'renditions'), { recursive: true }) as string[])
    .filter((path) => /\.(avif|jpg)$/.test(path))
    .map((path) => join(cache, 'renditions', path));

const build = (library: string, cache: string) => buildJournal(library, { cache, readFacts });

/** As if it had been made so many days ago. */
function age(path: string, days: number): void {
  const time = new Date(Date.now() - days * 86_400_000);
  utimesSync(path, time, time);
}

test('what a library uses stays, whatever its age', async () => {
  const [library, cache] = [await makeTestLibrary(), makeFolder()];
  await build(library, cache);
  const before = renditionsIn(cache);
  for (const path of before) age(path, 300);
  expect(await sweepCache(cache, 0)).toEqual({ files: 0, bytes: 0 });
  expect(renditionsIn(cache)).toEqual(before);
});

test('what is removed from a library is kept for a while, and then goes', async () => {
  const [library, cache] = [await makeTestLibrary(), makeFolder()];
  await build(library, cache);
  const before = renditionsIn(cache).length;
  rmSync(join(library, 'lisbon/noon.jpg'));
  await build(library, cache);
  expect(await sweepCache(cache, 30)).toEqual({ files: 0, bytes: 0 });
  for (const path of renditionsIn(cache)) age(path, 31);
  // AVIF in 320, 512 and 600 pixels and a JPEG of 600 are noon's.
  expect((await sweepCache(cache, 30))?.files).toBe(4);
  expect(renditionsIn(cache)).toHaveLength(before - 4);
  expect((await build(library, cache)).problems).toEqual([]);
});

test('a photo that is renamed keeps its renditions', async () => {
  const [library, cache] = [await makeTestLibrary(), makeFolder()];
  await build(library, cache);
  const before = renditionsIn(cache);
  renameSync(join(library, 'lisbon/noon.jpg'), join(library, 'lisbon/midday.jpg'));
  await build(library, cache);
  await sweepCache(cache, 0);
  expect(renditionsIn(cache)).toEqual(before);
});

test('what a killed build left half made goes', async () => {
  const [library, cache] = [await makeTestLibrary(), makeFolder()];
  await build(library, cache);
  const [file = ''] = renditionsIn(cache);
  writeFileSync(`${file}.1-1.unfinished`, 'half');
  expect(await sweepCache(cache, 30)).toEqual({ files: 1, bytes: 4 });
});

test('emptied, it holds nothing of ours and still all of others', async () => {
  const [library, cache] = [await makeTestLibrary(), makeFolder({ 'mine.txt': '' })];
  await build(library, cache);
  expect(await emptyCache(cache)).toBe(true);
  expect(readdirSync(cache)).toEqual(['mine.txt']);
});
