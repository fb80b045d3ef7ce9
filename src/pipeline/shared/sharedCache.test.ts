import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { assert, beforeEach, expect, test, vi } from 'vitest';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../../tests/fixtures/makeJpeg.ts';
import { bucket, serveStore, type ServedStore } from '../../../tests/fixtures/serveStore.ts';
import { openRenditionStore, type MadeRenditions } from '../renditionStore.ts';
import { openSharedCache } from './openSharedCache.ts';

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER');
  return () => vi.unstubAllEnvs();
});

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** What one build on a machine with an empty cache, or this one, makes of photos by the names of their contents. */
async function build(
  { endpoint }: ServedStore,
  contents: readonly string[],
  {
    cache = makeFolder(),
    complete = false,
    onMade = () => {},
  }: {
    readonly cache?: string;
    readonly complete?: boolean;
    readonly onMade?: (done: number) => void;
  } = {},
) {
  const warnings: string[] = [];
  const made: MadeRenditions[] = [];
  const read: string[] = [];
  const shared = await openSharedCache({
    address: { bucket, prefix: 'cache/' },
    endpoint,
    complete,
    onWarning: (warning) => warnings.push(warning),
  });
  const store = openRenditionStore(cache, { shared });
  for (const content of contents) {
    await store.bring?.(content);
    made.push(
      await store.make(content, () => {
        read.push(content);
        return makeJpeg({ width: 700, height: 500, color: `#${content}` });
      }),
    );
    onMade(made.length);
  }
  const film = await store.keepFile('film', 'clip.mp4', (path) => {
    read.push('film');
    writeFileSync(path, Buffer.alloc(9_000_000, 'film'));
    return Promise.resolve();
  });
  const counts = await shared.finish();
  const bytes = made.map(({ renditions }) => renditions.map(({ file }) => hash(store.path(file))));
  const filmed = hash(store.path(film));
  await store.close();
  shared.close();
  return { cache, counts, warnings, read, made: { made, bytes, filmed } };
}

const photos = ['903030', '309030', '303090'];
const made = (store: ServedStore) => store.requests.splice(0).filter((each) => each.includes('cache/made/'));

test('what one machine made, another fetches, to the byte', async () => {
  const store = await serveStore();
  const first = await build(store, photos);
  expect([first.read, first.counts]).toEqual([[...photos, 'film'], { fetched: 0, sent: 4, unsent: 0 }]);
  made(store);

  const second = await build(store, photos);
  expect([second.read, second.counts]).toEqual([[], { fetched: 4, sent: 0, unsent: 0 }]);
  expect(second.made).toEqual(first.made);
  expect(made(store).filter((request) => !request.startsWith('GET'))).toEqual([]);

  const again = await build(store, photos, second);
  expect([again.read, again.counts]).toEqual([[], { fetched: 0, sent: 0, unsent: 0 }]);
  expect(made(store)).toEqual([]);
});

test('what a cache held before it was shared goes there when all is to be there', async () => {
  const [elsewhere, store] = [await serveStore(), await serveStore()];
  const before = await build(elsewhere, photos);
  expect((await build(store, photos, before)).counts).toEqual({ fetched: 0, sent: 0, unsent: 0 });
  const completing = { cache: before.cache, complete: true };
  expect((await build(store, photos, completing)).counts).toEqual({ fetched: 0, sent: 4, unsent: 0 });
  expect((await build(store, photos, completing)).counts).toEqual({ fetched: 0, sent: 0, unsent: 0 });
});

test('what is damaged there is made anew, said, and whole there afterwards', async () => {
  const store = await serveStore();
  const first = await build(store, photos);
  const objects = [...(await store.read())].filter(([key]) => key.startsWith('cache/made/'));
  const [[cut, { bytes }] = assert.fail(), [foreign] = assert.fail()] = objects.filter(
    ([key]) => !/mp4$/.test(key),
  );
  const [film] = objects.find(([key]) => /mp4$/.test(key)) ?? assert.fail();
  await store.put(cut, bytes.subarray(0, -1));
  await store.put(foreign, bytes);
  await store.put(film, 'another film');

  const second = await build(store, photos);
  expect(second.warnings.sort()).toEqual(
    [cut, foreign, film].map((key) => `s3://${bucket}/${key} is damaged, so it is made anew`).sort(),
  );
  expect([second.read.length, second.counts]).toEqual([3, { fetched: 1, sent: 3, unsent: 0 }]);
  expect(second.made).toEqual(first.made);
  expect((await build(store, photos)).warnings).toEqual([]);
});

test('two machines that make the same at once leave it whole', async () => {
  const store = await serveStore();
  const both = await Promise.all([build(store, photos), build(store, photos)]);
  // This store, unlike those that people use, shows an object before it is whole: it is made anew then, and said.
  expect(both.flatMap(({ warnings }) => warnings).filter((one) => !one.includes('is damaged'))).toEqual([]);
  expect(both[0].made).toEqual(both[1].made);
  const third = await build(store, photos);
  expect([third.read, third.made]).toEqual([[], both[0].made]);
});

test('what breaks off on its way is asked for again', async () => {
  const store = await serveStore();
  const first = await build(store, photos);
  store.breakOff('GET', /-renditions$/);
  store.breakOff('GET', /mp4$/);
  const second = await build(store, photos);
  expect([second.read, second.warnings, second.made]).toEqual([[], [], first.made]);
});

test('a store that goes away is told of once, and the build goes on', async () => {
  const store = await serveStore();
  const first = await build(store, photos);
  const onMade = (done: number) => done === 1 && store.goAwayAfter(0);
  const second = await build(store, [...photos, '777777'], { onMade });
  expect(second.read).toEqual([...photos.slice(1), '777777', 'film']);
  expect(second.counts).toEqual({ fetched: 1, sent: 0, unsent: 4 });
  const where = `s3://${bucket}/cache/`;
  expect(second.warnings).toEqual([
    expect.stringMatching(
      `^what is not here is made anew, as ${where} cannot be read any more: cannot reach the store`,
    ),
    expect.stringMatching(
      `^what is made from here on is not shared, as ${where} cannot be written any more: `,
    ),
  ]);
  expect(second.made.bytes.slice(0, 3)).toEqual(first.made.bytes);
});
