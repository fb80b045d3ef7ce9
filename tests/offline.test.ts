import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rollOf, type OfflineIndex, type Roll } from '../src/app/offline/offlineIndex.ts';
import { sizeOfTrip, type KeepList } from '../src/app/offline/keepList.ts';
import { readPageFiles } from '../src/app/offline/readPageFiles.ts';
import { buildSite } from '../src/site/buildSite.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeTestLibrary } from './fixtures/makeTestLibrary.ts';

async function build(out: string, more: Readonly<Record<string, string>> = {}) {
  const library = await makeTestLibrary(more);
  await buildSite(library, { out, cache: makeFolder() });
  const read = (path: string): unknown => JSON.parse(readFileSync(join(out, path), 'utf8'));
  const index = read('offline.json') as OfflineIndex;
  const rolls = index.rolls.map((path) => read(path) as Roll);
  const list = read(index.trips.lisbon?.list ?? '') as KeepList;
  return { index, rolls, list, read: (path: string) => readFileSync(join(out, path), 'utf8') };
}

test('a build lists what there is, and what a trip consists of, to be kept offline', async () => {
  const out = makeFolder();
  const { index, rolls, list, read } = await build(out);
  const listed = rolls.flatMap(({ files }) => files);
  expect(listed).toEqual(expect.arrayContaining([...index.app]));
  for (const [number, { files }] of rolls.entries())
    expect(files.every((path) => rollOf(path, rolls.length) === number)).toBe(true);

  expect(list.pages.map(([address]) => address)).toEqual([
    'lisbon/',
    'lisbon/photos/',
    'lisbon/map/',
    'lisbon/days/2024-05-01/',
    'lisbon/photos/dawn/',
    'lisbon/photos/no-extension/',
    'lisbon/photos/noon/',
  ]);
  for (const [address, version] of list.pages) {
    const page = readPageFiles(read(`${address}index.html`));
    expect(page?.version).toBe(version);
    expect(listed).toEqual(expect.arrayContaining([...(page?.files ?? [])]));
  }
  expect(list.photos).toHaveLength(3);
  expect(list.files.filter(([path]) => path.startsWith('assets/map-')).length).toBeGreaterThan(0);
  for (const [path, bytes] of list.files) expect(readFileSync(join(out, path)).length).toBe(bytes);
  const trip = index.trips.lisbon;
  expect(trip && sizeOfTrip(trip, { width: 2048, avif: true })).toBeGreaterThan(
    list.files.reduce((sum, [, bytes]) => sum + bytes, 0),
  );
});

test('what the studio needs is listed apart from the app, and a site without one knows nothing of it', async () => {
  const plain = await build(makeFolder());
  expect(plain.index.studio).toBeUndefined();
  expect(JSON.stringify([plain.index, plain.rolls])).not.toContain('assets/studio/');
  const { index, rolls, read } = await build(makeFolder(), { 'site.yaml': 'studio: true\n' });
  const listed = rolls.flatMap(({ files }) => files);
  expect(listed).toEqual(expect.arrayContaining([...(index.studio ?? [])]));
  for (const part of ['Bench', 'tripWorker', 'pictureWorker', 'editWorker', 'copyWorker', 'drawHeic'])
    expect(index.studio).toContainEqual(expect.stringMatching(`^assets/studio/${part}-`));
  expect(index.studio).toContainEqual(expect.stringMatching(/^assets\/map-.*\.json$/));
  expect(index.app.filter((path) => path.startsWith('assets/studio/'))).toEqual([]);
  expect(readPageFiles(read('studio/index.html'))?.files).toContainEqual(
    expect.stringMatching(/^assets\/studio\/StudioPage-/),
  );
});

test('what an author hides is on no list of the next build', async () => {
  const out = makeFolder();
  const before = await build(out);
  const [pictures = []] = before.list.photos.filter((photo) => photo.some(([, , width]) => width === 900));
  expect(pictures.length).toBeGreaterThan(1);
  const after = await build(out, { 'lisbon/photos.yaml': 'photos:\n  dawn.jpg: { hidden: true }\n' });
  const text = JSON.stringify([after.index, after.rolls, after.list]);
  for (const [path] of pictures) expect(text).not.toContain(path);
  expect(text).not.toContain('dawn');
  expect(after.index.trips.lisbon?.list).not.toBe(before.index.trips.lisbon?.list);
});
