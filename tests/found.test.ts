import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAtom, checkJsonFeed } from './fixtures/checkFeeds.ts';
import { contentOf } from './fixtures/contentOf.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeJpeg } from './fixtures/makeJpeg.ts';
import { makeTestLibrary } from './fixtures/makeTestLibrary.ts';
import { makeGps, makeTiff } from './fixtures/makeTiff.ts';
import { parseXml } from './fixtures/parseXml.ts';
import { compilePinhole, runPinhole } from './fixtures/runPinhole.ts';

beforeAll(compilePinhole);

/** Shared by all tests, as by all of an author's journals. */
const cache = mkdtempSync(join(tmpdir(), 'pinhole-cache-'));
afterAll(() => rmSync(cache, { recursive: true }));

const build = (library: string, out: string, ...more: string[]) =>
  runPinhole(['build', library, '--out', out, '--cache', cache, ...more]);
const address = 'https://example.org/journal/';

const shot = (time: string, lat: number, lon: number, color: string) =>
  makeJpeg({
    width: 640,
    height: 480,
    color,
    tiff: makeTiff({
      exif: { DateTimeOriginal: time, OffsetTimeOriginal: '+01:00' },
      gps: makeGps(lat, lon),
    }),
  });

/** What is told to programs: all but the pictures. */
const readTold = (out: string) =>
  Object.entries(contentOf(out))
    .filter(([path]) => /\.(html|xml|txt)$|feed\.json$/.test(path))
    .map(([path, base64]) => [path, Buffer.from(base64, 'base64').toString()] as const);

test('what is hidden, rounded or a draft is so in previews, feeds and sitemap, too', async () => {
  const library = await makeTestLibrary({
    'porto/quay.jpg': await shot('2024:05:03 10:00:00', 41.140123, -8.613456, '#884422'),
    'porto/our-flat.jpg': await shot('2024:05:04 10:00:00', 41.151234, -8.622345, '#228844'),
    'porto/friend.jpg': await shot('2024:05:05 10:00:00', 41.162345, -8.631234, '#224488'),
    'porto/photos.yaml':
      'precision: 1000\nphotos:\n  our-flat.jpg: { hidden: true, caption: Where we really live }\n  friend.jpg: { hidden: spot, caption: A friend }\n',
    'lisbon/later.md':
      '---\ntitle: Not to be told yet\ndraft: true\n---\n\nA secret that is not ready to be read.\n',
    '_faro/index.md': '---\ntitle: Faro in secret\ndate: 2024-06-01\n---\n\nNot yet.\n',
  });
  const out = join(makeFolder(), 'site');
  expect(await build(library, out, '--url', address)).toMatchObject({
    code: 0,
    out: expect.stringContaining('No problems.'),
  });
  const told = readTold(out);
  expect(told.map(([path]) => path)).toEqual(
    expect.arrayContaining([
      'feed.xml',
      'feed.json',
      'porto/feed.xml',
      'porto/feed.json',
      'lisbon/feed.xml',
      'sitemap.xml',
      'robots.txt',
    ]),
  );
  for (const [path, text] of told) {
    expect([path, text.match(/our-flat|really live|Not to be told|not ready|faro/i)?.[0]]).toEqual([
      path,
      undefined,
    ]);
    expect([path, text.match(/41\.1401|8\.6134|41\.15\d|41\.16\d/)?.[0]]).toEqual([path, undefined]);
  }
  for (const [path, text] of told) {
    if (path.endsWith('feed.xml')) expect([path, checkAtom(text)]).toEqual([path, []]);
    if (path.endsWith('feed.json')) expect([path, checkJsonFeed(text)]).toEqual([path, []]);
  }
  const pageOf = (path: string) => readFileSync(join(out, path), 'utf8');
  const { photos } = JSON.parse(pageOf('journal.json')) as {
    photos: { id: string; spot?: { lat: number; lon: number } }[];
  };
  const { lat, lon } = photos.find(({ id }) => id === 'porto/quay')?.spot ?? {};
  expect(pageOf('porto/photos/quay/index.html')).toContain(
    `"geo":{"@type":"GeoCircle","geoMidpoint":{"@type":"GeoCoordinates","latitude":${lat},"longitude":${lon}},"geoRadius":1000}`,
  );
  expect(pageOf('porto/photos/friend/index.html')).toContain('"@type":"ImageObject"');
  expect(pageOf('porto/photos/friend/index.html')).not.toContain('"geo"');
  // The newest that may be told is the friend's.
  expect(pageOf('porto/feed.xml')).toContain('<updated>2024-05-05T10:00:00+01:00</updated>');
});

test('every address that is told leads to a file of the site', async () => {
  const out = join(makeFolder(), 'site');
  await build(await makeTestLibrary(), out, '--url', address);
  const site = contentOf(out);
  const told = readTold(out).flatMap(
    ([, text]) => text.match(/https:\/\/example\.org\/journal\/[^"'<>\s\\]*/g) ?? [],
  );
  const paths = told.map((url) => decodeURIComponent(url.slice(address.length)));
  const files = paths.map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path));
  expect([...new Set(files)].filter((path) => !(path in site))).toEqual([]);
  const listed = parseXml(readFileSync(join(out, 'sitemap.xml'), 'utf8')).children.map(
    ({ children }) => `${decodeURIComponent(children[0]?.text.slice(address.length) ?? '')}index.html`,
  );
  const pages = Object.keys(site).filter((path) => path.endsWith('index.html'));
  expect(listed.sort()).toEqual(pages.sort());
  // However deep the address is at which it is shown.
  expect(readFileSync(join(out, '404.html'), 'utf8')).toContain('<base href="/journal/">');
});

test('a second build writes nothing, a new post writes the feeds', async () => {
  const library = await makeTestLibrary();
  const out = join(makeFolder(), 'site');
  await build(library, out, '--url', address);
  expect((await build(library, out, '--url', address, '--verify')).out).toMatch(/\(0 files written/);
  writeFileSync(join(library, 'lisbon/food.md'), '---\ntitle: Food\ndate: 2024-05-09\n---\n\nSardines.\n');
  expect((await build(library, out, '--url', address)).code).toBe(0);
  const [feed, sitemap] = ['feed.xml', 'sitemap.xml'].map((path) => readFileSync(join(out, path), 'utf8'));
  expect(feed).toContain('<updated>2024-05-09T00:00:00Z</updated>');
  expect(sitemap).toContain('/lisbon/food/</loc><lastmod>2024-05-09</lastmod>');
  const clean = join(makeFolder(), 'site');
  await build(library, clean, '--url', address);
  expect(contentOf(out)).toEqual(contentOf(clean));
});

test('an author’s own robots.txt is left as it is', async () => {
  const own = 'User-agent: *\nDisallow: /\n';
  const library = await makeTestLibrary({ '_public/robots.txt': own });
  const out = join(makeFolder(), 'site');
  expect((await build(library, out, '--url', address)).out).toContain('No problems.');
  expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toBe(own);
});

test('a site that does not know its address says so once, and nothing in it needs one', async () => {
  const library = await makeTestLibrary();
  const out = join(makeFolder(), 'site');
  const note =
    'No problems.\nNote: site.yaml: has no `url`, so links to the site have no preview, and it has no feeds and no sitemap; write `url: https://…`, or build with --url\n';
  for (const built of [await build(library, out), await build(library, out)]) {
    expect(built.code).toBe(0);
    expect(built.out.startsWith(note)).toBe(true);
  }
  for (const path of ['feed.xml', 'feed.json', 'lisbon/feed.xml', 'sitemap.xml', 'robots.txt'])
    expect(existsSync(join(out, path))).toBe(false);
  for (const [path, html] of readTold(out))
    expect([path, html.match(/canonical|og:|ld\+json|rel="alternate"/)?.[0]]).toEqual([path, undefined]);
});
