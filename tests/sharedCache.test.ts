import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOf } from './fixtures/contentOf.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeJpeg } from './fixtures/makeJpeg.ts';
import { makeTestLibrary } from './fixtures/makeTestLibrary.ts';
import { compilePinhole, runPinhole } from './fixtures/runPinhole.ts';
import { bucket, serveStore, type ServedStore } from './fixtures/serveStore.ts';

beforeAll(compilePinhole, 120_000);

const caches = mkdtempSync(join(tmpdir(), 'pinhole-caches-'));
afterAll(() => rmSync(caches, { recursive: true }));

const url = 'https://example.org/journal/';

/** One machine: a cache of its own. */
function machine(name: string, store: ServedStore) {
  const cache = join(mkdtempSync(join(caches, `${name}-`)), 'cache');
  const sharing = ['--shared-cache', `s3://${bucket}/cache`, '--endpoint', store.endpoint];
  const run = (...args: string[]) =>
    runPinhole([...args, '--cache', cache, '--url', url], { ...store.environment });
  return {
    cache,
    prepare: (library: string, ...more: string[]) => run('prepare', library, ...sharing, ...more),
    build: (library: string, out: string) => run('build', library, '--out', out, ...sharing),
    buildAlone: (library: string, out: string) => run('build', library, '--out', out),
  };
}

/** A library of six photos, two posts and a hidden photo. */
async function makeLibrary() {
  const more = async (color: string) => makeJpeg({ width: 800, height: 600, color });
  return makeTestLibrary({
    'porto/one.jpg': await more('#903030'),
    'porto/two.jpg': await more('#309030'),
    'porto/three.jpg': await more('#303090'),
    'porto/secret.jpg': await more('#123456'),
    'porto/photos.yaml': 'photos:\n  secret.jpg: { hidden: true }\n',
  });
}

/** The site as readers get it. */
const siteIn = (out: string) =>
  Object.fromEntries(Object.entries(contentOf(out)).filter(([path]) => !path.startsWith('.pinhole')));

/** A copy whose pictures have size and time, and not one pixel. */
function copyWithoutPixels(library: string): string {
  const copy = join(makeFolder(), 'library');
  cpSync(library, copy, { recursive: true, preserveTimestamps: true });
  for (const path of readdirSync(copy, { recursive: true }) as string[]) {
    const file = join(copy, path);
    if (!/\.jpg$|no extension$/.test(path)) continue;
    const { size, mtime } = statSync(file);
    writeFileSync(file, Buffer.alloc(size));
    utimesSync(file, mtime, mtime);
  }
  return copy;
}

function countRequests(store: ServedStore) {
  const counts: Record<string, number> = {};
  for (const request of store.requests.splice(0)) {
    const [method = '', path = ''] = request.split(' ');
    const kind = /^cache\/(made|facts)\//.exec(path)?.[1] ?? 'other';
    counts[`${method} ${kind}`] = (counts[`${method} ${kind}`] ?? 0) + 1;
  }
  return counts;
}

test('a site of parts that two machines prepared is that of one machine, and no photo is read for it again', async () => {
  const [store, library] = [await serveStore(), await makeLibrary()];
  const alone = join(makeFolder(), 'site');
  expect((await machine('alone', store).buildAlone(library, alone)).code).toBe(0);
  expect(store.requests).toEqual([]);

  const first = await machine('first', store).prepare(library, '--part', '1/2');
  const second = await machine('second', store).prepare(library, '--part', '2/2');
  expect([first.code, first.out]).toEqual([
    0,
    "No problems.\nPart 1 of 2: 4 of the library's files\nShared cache: 0 entries fetched, 10 put there\n",
  ]);
  expect([second.code, second.out]).toEqual([
    0,
    "No problems.\nPart 2 of 2: 3 of the library's files\nShared cache: 0 entries fetched, 6 put there\n",
  ]);
  countRequests(store);

  const together = join(makeFolder(), 'site');
  const last = await machine('last', store).build(copyWithoutPixels(library), together);
  expect([last.code, last.out]).toEqual([
    0,
    expect.stringContaining('Shared cache: 15 entries fetched, 0 put there'),
  ]);
  expect(countRequests(store)).toEqual({ 'GET facts': 7, 'GET made': 8, 'GET other': 1 });
  expect(siteIn(together)).toEqual(siteIn(alone));

  // Nothing that could say more than the site lies beside what is private, which nobody may keep.
  for (const [key, { bytes, cache, type }] of await store.read()) {
    expect([key, cache]).toEqual([key, 'private, no-store']);
    if (!key.startsWith('cache/made/')) continue;
    expect(type).toBe('application/octet-stream');
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|GPS|DateTime|dawn|secret|lisbon/);
  }
}, 300_000);

test('a cache and a site do not come to lie in each other', async () => {
  const [store, library] = [await serveStore(), await makeLibrary()];
  const out = join(makeFolder(), 'site');
  const one = machine('one', store);
  expect((await one.build(library, out)).code).toBe(0);
  const publish = ['publish', `s3://${bucket}`, '--endpoint', store.endpoint, '--out', out];
  const refused = await runPinhole([...publish, '--cache', one.cache], { ...store.environment });
  expect([refused.code, refused.err]).toEqual([
    1,
    'error: a shared cache, which is private, lies where the site would be published (cache/.pinhole.cache.json); publish to another bucket or prefix\n',
  ]);
  await store.put('site/.pinhole.published.json', '{}');
  const inside = [
    'prepare',
    library,
    '--shared-cache',
    `s3://${bucket}/site/cache`,
    '--endpoint',
    store.endpoint,
  ];
  const published = await runPinhole([...inside, '--cache', one.cache], { ...store.environment });
  expect([published.code, published.err]).toEqual([
    2,
    `error: a site is published at s3://${bucket}/site/, and a shared cache is private; give it a place beside it, or better a bucket that nobody else reads\n`,
  ]);
  const nowhere = await runPinhole(
    ['prepare', library, '--shared-cache', 's3://none', ...inside.slice(4), '--cache', one.cache],
    { ...store.environment },
  );
  expect([nowhere.code, nowhere.err]).toEqual([
    1,
    `error: there is no bucket "none" in ${store.endpoint}; make it, or look at its name, --region and --endpoint\n`,
  ]);
});
