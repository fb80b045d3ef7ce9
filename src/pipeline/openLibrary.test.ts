import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { packTrip } from '../app/studio/keeping/archive/packTrip.ts';
import { openLibrary } from './openLibrary.ts';
import { scanLibrary } from './scanLibrary.ts';
import { sweepCache } from './sweepCache.ts';
import { UsageError } from './usageError.ts';

const archive = (files: Zippable) => {
  const path = join(makeFolder(), 'My trip.zip');
  writeFileSync(path, zipSync(files));
  return path;
};

const listed = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );

test("the studio's archive is a library of one trip", async () => {
  const modified = Date.UTC(2019, 5, 24, 12);
  const files = [{ path: 'day 2/夜.jpg', blob: new Blob(['night']), modified }];
  const stream = packTrip({ name: 'Shanghai 外滩', files }, new Map([['photos.yaml', '# mine\n']]));
  const path = join(makeFolder(), 'Shanghai.ZIP');
  writeFileSync(path, new Uint8Array(await new Response(stream).arrayBuffer()));
  const folder = await openLibrary(path, makeFolder());
  const { trips } = await scanLibrary(folder);
  expect(trips.map(({ folder, settings, others }) => [folder, settings?.path, others[0]?.path])).toEqual([
    ['Shanghai 外滩', 'photos.yaml', 'day 2/夜.jpg'],
  ]);
  expect(readFileSync(join(folder, 'Shanghai 外滩/day 2/夜.jpg'), 'utf8')).toBe('night');
  expect(statSync(join(folder, 'Shanghai 外滩/day 2/夜.jpg')).mtimeMs).toBe(modified);
});

test('an archive without a folder is a trip of its own name, and what systems add is left out', async () => {
  const path = archive({ 'a.jpg': strToU8('a'), '__MACOSX/a.jpg': strToU8('x'), '.DS_Store': strToU8('x') });
  const folder = await openLibrary(path, makeFolder());
  expect(listed(folder)).toEqual(['a.jpg']);
  expect((await scanLibrary(folder)).trips.map(({ name }) => name)).toEqual(['My trip']);
});

test('an archive is unpacked once, and anew when it is another', async () => {
  const [cache, path] = [makeFolder(), archive({ 'trip/a.jpg': strToU8('a') })];
  const first = await openLibrary(path, cache);
  const inode = statSync(join(first, 'trip/a.jpg')).ino;
  const again = await openLibrary(path, cache);
  expect([again, statSync(join(again, 'trip/a.jpg')).ino]).toEqual([first, inode]);
  writeFileSync(path, zipSync({ 'trip/b.jpg': strToU8('other') }));
  expect(listed(await openLibrary(path, cache))).toEqual(['trip/b.jpg']);
  expect(listed(cache).filter((file) => file.endsWith('.jpg'))).toHaveLength(1);
});

test('what no build has asked for in a month is swept out of the cache', async () => {
  const cache = makeFolder();
  await openLibrary(archive({ 'trip/a.jpg': strToU8('a') }), cache);
  await sweepCache(cache, 30);
  expect(listed(join(cache, 'archives'))).toHaveLength(1);
  const [own = ''] = readdirSync(join(cache, 'archives'));
  const old = new Date(Date.now() - 31 * 86_400_000);
  utimesSync(join(cache, 'archives', own), old, old);
  await sweepCache(cache, 30);
  expect(readdirSync(join(cache, 'archives'))).toEqual([]);
});

test('an archive that is broken, or leads out of its folder, is refused and leaves nothing', async () => {
  const cache = makeFolder();
  const broken = join(makeFolder(), 'broken.zip');
  writeFileSync(broken, 'no archive at all, and longer than the smallest of them');
  await expect(openLibrary(broken, cache)).rejects.toThrow(UsageError);
  const evil = archive({ 'trip/a.jpg': strToU8('a'), '../../evil.md': strToU8('x') });
  await expect(openLibrary(evil, cache)).rejects.toThrow('invalid relative path: ../../evil.md');
  expect(listed(cache)).toEqual([]);
});

test('a folder is itself, whatever its name, and what is not there is told by the scan', async () => {
  const folder = makeFolder({ 'trip.zip/a.jpg': 'a' });
  expect(await openLibrary(join(folder, 'trip.zip'), makeFolder())).toBe(join(folder, 'trip.zip'));
  expect(await openLibrary(join(folder, 'none.zip'), makeFolder())).toBe(join(folder, 'none.zip'));
});
