import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../../tests/fixtures/makeJpeg.ts';
import { makeVivid } from '../../../tests/fixtures/makeVivid.ts';
import { judgeFile } from '../../reading/audit/judgeFile.ts';
import { buildJournal as build, type BuiltJournal } from '../buildJournal.ts';
import { readFacts } from '../readFacts.ts';

const buildJournal = (folder: string, cache: string) => build(folder, { readFacts, cache });

/** Two halves, so that a picture shows which part of it is seen. */
async function makeHalves(width: number, height: number): Promise<Buffer> {
  const top = {
    create: { width, height: Math.ceil(height / 2), channels: 3 as const, background: '#c03020' },
  };
  return sharp({ create: { width, height, channels: 3, background: '#2050c0' } })
    .composite([{ input: top, gravity: 'north' }])
    .jpeg({ quality: 95 })
    .toBuffer();
}

const library = async (more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  makeFolder({
    'site.yaml': 'title: Far and near\nurl: https://example.org/journal/\n',
    'trip/cover.jpg': await makeJpeg({ width: 1600, height: 1200, color: '#e08a4a' }),
    'trip/plain.jpg': await makeJpeg({ width: 1500, height: 1000, color: '#3a6ea5' }),
    'trip/between.jpg': await makeJpeg({ width: 1440, height: 1080, color: '#307040' }),
    'trip/tall.jpg': await makeHalves(1400, 2000),
    'trip/long.jpg': await makeJpeg({ width: 3000, height: 600, color: '#806040' }),
    'trip/index.md': '---\ntitle: A trip\ncover: cover.jpg\n---\n\n![](cover.jpg)\n',
    'trip/second.md': '---\ntitle: Second\ncover: tall.jpg\n---\n\n![](tall.jpg)\n',
    'trip/photos.yaml': 'photos:\n  tall.jpg: { focus: "0.5, 0.1" }\n',
    ...more,
  });

const cardsOf = ({ journal }: BuiltJournal) =>
  Object.fromEntries(
    journal.photos.map(({ slug, cards }) => [
      slug,
      Object.entries(cards ?? {}).map(([kind, { width, height }]) => `${kind} ${width} × ${height}`),
    ]),
  );

const bytesOf = ({ files }: BuiltJournal, url = '') =>
  readFileSync([...files].find(({ path }) => path === url)?.from ?? '');

test('what stands for others has a cut, what no JPEG shows large enough a whole, and the rest has no card', async () => {
  const built = await buildJournal(await library(), makeFolder());
  expect(cardsOf(built)).toEqual({
    cover: ['cut 1200 × 630'],
    plain: [],
    between: ['whole 1200 × 900'],
    tall: ['cut 1200 × 630', 'whole 1200 × 1714'],
    // 2048 × 410 are published of it.
    long: ['cut 781 × 410'],
  });
});

test('a card is a JPEG without metadata that shows the photo about its focus', async () => {
  const built = await buildJournal(await library(), makeFolder());
  const cut = built.journal.photos.find(({ slug }) => slug === 'tall')?.cards?.cut;
  const bytes = bytesOf(built, cut?.url);
  expect(judgeFile(cut?.url ?? '', bytes).findings).toEqual([]);
  const { format, width, height, exif, icc, xmp } = await sharp(bytes).metadata();
  expect({ format, width, height, exif, icc, xmp }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
  // Nothing but the red half.
  const { channels } = await sharp(bytes).stats();
  expect(channels[0]?.min).toBeGreaterThan(150);
  expect(channels[2]?.max).toBeLessThan(80);
});

test('colours beyond sRGB are brought into it', async () => {
  const vivid = await makeVivid([
    [200, 60, 40],
    [255, 0, 0],
  ]);
  const built = await buildJournal(await library({ 'trip/cover.jpg': vivid }), makeFolder());
  const { cards, renditions } = built.journal.photos.find(({ slug }) => slug === 'cover') ?? {};
  const profiles = [renditions?.[0]?.url, cards?.cut?.url].map(
    async (url) => (await sharp(bytesOf(built, url)).metadata()).icc !== undefined,
  );
  expect(await Promise.all(profiles)).toEqual([true, false]);
  const left = sharp(bytesOf(built, cards?.cut?.url)).extract({ left: 4, top: 4, width: 16, height: 16 });
  const [red, green, blue] = (await sharp(await left.png().toBuffer()).stats()).channels;
  // 200, 60, 40 of Display P3 are 216, 40, 20 of sRGB.
  expect(Math.abs((red?.mean ?? 0) - 216)).toBeLessThan(6);
  expect(Math.abs((green?.mean ?? 0) - 40)).toBeLessThan(8);
  expect(Math.abs((blue?.mean ?? 0) - 20)).toBeLessThan(10);
});

test('a card is made once, and another focus is another card', async () => {
  const [folder, cache] = [await library(), makeFolder()];
  const urlsOf = ({ journal }: BuiltJournal) => journal.photos.map(({ cards }) => cards?.cut?.url);
  const first = await buildJournal(folder, cache);
  expect(urlsOf(await buildJournal(folder, cache))).toEqual(urlsOf(first));
  const other = await library({ 'trip/photos.yaml': 'photos:\n  tall.jpg: { focus: "0.5, 0.9" }\n' });
  const moved = await buildJournal(other, cache);
  expect(urlsOf(moved).filter((url, at) => url !== urlsOf(first)[at])).toHaveLength(1);
});

test('a site that does not know its address has none', async () => {
  const built = await buildJournal(await library({ 'site.yaml': 'title: Far and near\n' }), makeFolder());
  expect(built.journal.photos.every(({ cards }) => cards === undefined)).toBe(true);
  expect([...built.files].filter(({ path }) => /cut|whole/.test(path))).toEqual([]);
});
