import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOf } from './fixtures/contentOf.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeTestLibrary } from './fixtures/makeTestLibrary.ts';
import { compilePinhole, runPinhole, startPinhole } from './fixtures/runPinhole.ts';
import { bucket, serveStore, type ServedStore } from './fixtures/serveStore.ts';

beforeAll(compilePinhole, 120_000);

const cache = mkdtempSync(join(tmpdir(), 'pinhole-cache-'));
afterAll(() => rmSync(cache, { recursive: true }));

const published = '.pinhole.published.json';

async function makeSite(more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const library = await makeTestLibrary(more);
  const out = join(makeFolder(), 'site');
  const build = async () => {
    const { code } = await runPinhole(['build', library, '--out', out, '--cache', cache]);
    expect(code).toBe(0);
  };
  await build();
  return { library, out, build };
}

function publishing({ out }: { readonly out: string }, store: ServedStore, prefix = '') {
  const args = ['publish', `s3://${bucket}/${prefix}`, '--endpoint', store.endpoint, '--out', out];
  return [...args, '--cache', cache];
}

const publish = (site: { readonly out: string }, store: ServedStore, ...more: string[]) =>
  runPinhole([...publishing(site, store, 'journal'), ...more], store.environment);

/** What is asked for anew, without the notes. */
function takeWrites(store: ServedStore): string[] {
  return store.requests
    .splice(0)
    .filter((request) => /^(?:PUT|DELETE)/.test(request) && !request.endsWith(published));
}

const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');

/** Content by path of the site in the folder, without what no store is given. */
function siteIn(out: string) {
  const files = Object.entries(contentOf(out)).filter(
    ([path]) => !/^(?:\.pinhole|_headers|\.nojekyll)/.test(path),
  );
  return new Map(files.map(([path, content]) => [`journal/${path}`, sha256(Buffer.from(content, 'base64'))]));
}

async function contentIn(store: ServedStore) {
  const objects = [...(await store.read())].filter(([key]) => key !== `journal/${published}`);
  return new Map(objects.map(([key, object]) => [key, object.sha256]));
}

test('a site is in the store as it is in its folder, with types and what may be kept, hashed files first', async () => {
  const [store, site] = [await serveStore(), await makeSite({ 'lisbon/外滩.md': '# 外滩\n' })];
  const first = await publish(site, store);
  expect([first.err, first.code]).toEqual([expect.stringMatching(/^Uploading files \(\d+\) …\n$/), 0]);
  expect(await contentIn(store)).toEqual(siteIn(site.out));
  const objects = await store.read();
  for (const [key, { sha256: content, metadata }] of objects)
    expect([key, metadata.sha256]).toEqual([key, content]);
  const headers = (ending: string) => {
    const [, object] = [...objects].find(([key]) => key.endsWith(ending)) ?? [];
    return [object?.type, object?.cache];
  };
  const kept = 'public, max-age=31536000, immutable';
  const asked = 'public, max-age=0, must-revalidate';
  expect(headers('journal/index.html')).toEqual(['text/html; charset=utf-8', asked]);
  expect(headers('journal/lisbon/外滩/index.html')).toEqual(['text/html; charset=utf-8', asked]);
  expect(headers('journal.json')).toEqual(['application/json', asked]);
  expect(headers('.avif')).toEqual(['image/avif', kept]);
  expect(headers('.js')).toEqual(['text/javascript; charset=utf-8', kept]);
  const order = takeWrites(store).map((request) => /^PUT journal\/(?:img|assets)\/[^/]+$/.test(request));
  expect(order.lastIndexOf(true)).toBeLessThan(order.indexOf(false));
});

test('only what changed is uploaded, what is gone is removed last, and the files of others stay', async () => {
  const [store, site] = [await serveStore(), await makeSite()];
  await store.put('journal/mine/notes.txt', 'not of the site');
  await store.put('other/index.html', 'another site');
  await publish(site, store);
  takeWrites(store);

  const again = await publish(site, store);
  expect(again.out).toMatch(
    /^s3:\/\/journals\/journal\/: 0 files to upload \(0\.0 MB\), 0 to remove, \d+ unchanged\nDone\.\n$/,
  );
  expect(takeWrites(store)).toEqual([]);

  appendFileSync(join(site.library, 'lisbon/index.md'), '\nThe sun set.\n');
  rmSync(join(site.library, 'lisbon/noon.jpg'));
  await site.build();
  const dry = await publish(site, store, '--dry-run');
  expect(dry.out).toContain('upload lisbon/index.html (');
  expect(dry.out).toContain('remove lisbon/photos/noon/index.html\n');
  expect(dry.out).toMatch(/\d+ files to upload .*\nNothing was done\.\n$/);
  expect(store.requests.splice(0).filter((request) => !request.startsWith('GET'))).toEqual([]);

  expect((await publish(site, store)).code).toBe(0);
  const writes = takeWrites(store);
  expect(writes).toContain('PUT journal/lisbon/index.html');
  expect(writes).toContain('DELETE journal/lisbon/photos/noon/index.html');
  expect(writes.some((write) => /^PUT journal\/img\//.test(write))).toBe(false);
  const removals = writes.map((write) => write.startsWith('DELETE'));
  expect(removals.lastIndexOf(false)).toBeLessThan(removals.indexOf(true));
  expect(await contentIn(store)).toEqual(
    new Map([
      ...siteIn(site.out),
      ['journal/mine/notes.txt', sha256('not of the site')],
      ['other/index.html', sha256('another site')],
    ]),
  );
});

test('what a killed upload did is not done again', async () => {
  const [store, site] = [await serveStore(), await makeSite()];
  const held = store.holdAfter(8);
  const running = startPinhole(publishing(site, store, 'journal'), store.environment);
  await held;
  running.process.kill('SIGKILL');
  await running.ended;
  const before = takeWrites(store);
  expect(before.length).toBeGreaterThan(0);
  expect(before.every((write) => /^PUT journal\/(?:img|assets)\//.test(write))).toBe(true);

  store.letGo();
  expect((await publish(site, store)).code).toBe(0);
  const after = takeWrites(store);
  expect(after.filter((write) => before.includes(write))).toEqual([]);
  expect(await contentIn(store)).toEqual(siteIn(site.out));
});

test('what breaks off on the way is sent again, small and large', async () => {
  const [store, site] = [
    await serveStore(),
    await makeSite({ '_public/film.bin': Buffer.alloc(9_000_000, 'film') }),
  ];
  store.breakOff('PUT', /index\.html$/);
  store.breakOff('PUT', /film\.bin$/);
  store.breakOff('GET', /^$/);
  expect((await publish(site, store)).code).toBe(0);
  expect(await contentIn(store)).toEqual(siteIn(site.out));
});

test('an object that somebody else changed is put right', async () => {
  const [store, site] = [await serveStore(), await makeSite()];
  await publish(site, store);
  takeWrites(store);
  await store.put('journal/journal.json', '{}');
  await publish(site, store);
  expect(takeWrites(store)).toEqual(['PUT journal/journal.json']);
});

test("files of others in the site's places are not written over", async () => {
  const [store, site] = [await serveStore(), await makeSite()];
  await store.put('journal/index.html', 'my old site');
  const refused = await publish(site, store);
  expect(refused.err).toBe(
    "error: the store has files in the site's places that Pinhole did not put there (index.html); publish to another prefix, or remove them yourself\n",
  );
  expect([refused.code, takeWrites(store)]).toEqual([1, []]);
});

test('what cannot work is said in a sentence', async () => {
  const [store, site] = [await serveStore(), await makeSite()];
  const fail = async (
    args: readonly string[],
    environment: Record<string, string> = { ...store.environment },
  ) => {
    const { code, err } = await runPinhole(args, environment);
    return [code, err];
  };
  const [command = '', , ...rest] = publishing(site, store);
  expect(await fail([command, 's3://none/', ...rest])).toEqual([
    1,
    `error: there is no bucket "none" in ${store.endpoint}; make it, or look at its name, --region and --endpoint\n`,
  ]);
  // Nothing on this machine is to be found either.
  const nobody = {
    HOME: makeFolder(),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ACCESS_KEY_ID: '',
    AWS_SECRET_ACCESS_KEY: '',
  };
  expect(await fail(publishing(site, store), nobody)).toEqual([
    1,
    'error: no credentials were found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile in AWS_PROFILE\n',
  ]);
  const unknown = { ...store.environment, AWS_ACCESS_KEY_ID: 'NOBODY' };
  expect(await fail(publishing(site, store), unknown)).toEqual([
    1,
    'error: the store does not know the access key; look at AWS_ACCESS_KEY_ID\n',
  ]);
  const nowhere = { ...store, endpoint: 'http://127.0.0.1:9/' };
  const [code, err] = await fail(publishing(site, nowhere));
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/^error: cannot reach the store \(http:\/\/127\.0\.0\.1:9\/\): .*run it again\n$/),
  ]);
  expect(await fail(publishing({ ...site, out: site.library }, store))).toEqual([
    2,
    `error: ${site.library} is no site that Pinhole made; name its folder with --out\n`,
  ]);
  writeFileSync(join(site.out, 'index.html'), 'mended by hand');
  expect(await fail(publishing(site, store))).toEqual([
    2,
    `error: ${site.out} is not as a whole build of this version of Pinhole left it; run pinhole build once more, with the same --out and --cache\n`,
  ]);
  expect((await fail(['publish', 'ftp://example.org']))[0]).toBe(2);
  expect(takeWrites(store)).toEqual([]);
});
