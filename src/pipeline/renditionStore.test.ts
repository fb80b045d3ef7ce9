import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../tests/fixtures/makeJpeg.ts';
import { openRenditionStore, type MadeRenditions, type RenditionStore } from './renditionStore.ts';

const bytesOf = (store: RenditionStore, made: MadeRenditions) =>
  made.renditions.map(({ file }) => readFileSync(store.path(file)));

test('a later build finds the same bytes without reading the photo', async () => {
  const cache = makeFolder();
  const photo = await makeJpeg({ width: 700, height: 500 });
  const first = openRenditionStore(cache);
  const made = await first.make('content', () => Promise.resolve(photo));
  const bytes = bytesOf(first, made);
  await first.close();

  const second = openRenditionStore(cache);
  const again = await second.make('content', () => Promise.reject(new Error('read again')));
  expect(again).toEqual(made);
  expect(bytesOf(second, again)).toEqual(bytes);
  await second.close();

  const elsewhere = openRenditionStore(makeFolder());
  expect(bytesOf(elsewhere, await elsewhere.make('content', () => Promise.resolve(photo)))).toEqual(bytes);
  await elsewhere.close();
});

test('a rendition that is gone from the cache is made again', async () => {
  const cache = makeFolder();
  const photo = await makeJpeg();
  const first = openRenditionStore(cache);
  const made = await first.make('content', () => Promise.resolve(photo));
  const [file] = made.renditions.map((rendition) => first.path(rendition.file));
  await first.close();
  rmSync(file ?? '');

  const second = openRenditionStore(cache);
  expect(await second.make('content', () => Promise.resolve(photo))).toEqual(made);
  expect(readFileSync(file ?? '').length).toBeGreaterThan(0);
  await second.close();
});

test('two files with one content are encoded once', async () => {
  const store = openRenditionStore(makeFolder());
  const photo = await makeJpeg();
  let reads = 0;
  const read = () => Promise.resolve(photo).finally(() => (reads += 1));
  await Promise.all([store.make('content', read), store.make('content', read)]);
  await store.close();
  expect(reads).toBe(1);
});

test('names say nothing and differ by content', async () => {
  const store = openRenditionStore(makeFolder());
  const read = () => makeJpeg();
  const [a, b] = await Promise.all([store.make('one', read), store.make('two', read)]);
  await store.close();
  for (const { file } of a?.renditions ?? []) expect(file).toMatch(/^[0-9a-f]{16}-24\.(avif|jpg)$/);
  expect(a?.renditions[0]?.file).not.toBe(b?.renditions[0]?.file);
});
