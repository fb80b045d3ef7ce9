import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/journal/problem.ts';
import { buildJournal, type BuiltJournal } from '../../src/pipeline/buildJournal.ts';
import { decodeHeic } from '../../src/pipeline/decodeHeic.ts';
import { readFacts } from '../../src/pipeline/readFacts.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

const broken = 'is damaged, and nothing of it can be shown; copy it again from where it came';
const partly = 'is damaged, and shown as far as it goes; copy it again from where it came';
const tooLarge = (size: string) =>
  `has too many pixels, so the photo is not shown (its ${size} pixels are more than can be decoded safely); export a smaller picture`;

/** By folder: how many photos there are, and what is wrong with the pictures of others. */
const expected: Readonly<
  Record<string, readonly [photos: number, problems: Readonly<Record<string, string>>]>
> = {
  bombs: [
    0,
    {
      '17000x17000.avif': tooLarge('17000 × 17000'),
      'giant-image.jpg': tooLarge('20000 × 14000'),
    },
  ],
  captions: [6, {}],
  china: [3, { 'ultrahdr.jpg': partly }],
  corrupt: [
    4,
    {
      'broken image.JPG': 'the file holds nothing but zeros; copy it again from where it came',
      'corrupt-header.jpg': broken,
      'corrupted.heic': broken,
      'empty.heic': 'the file is empty; copy it again from where it came',
      'truncated.jpg': partly,
      'truncated.png': partly,
    },
  ],
  derived: [12, { 'bomb-30000x30000.jpg': tooLarge('30000 × 30000') }],
  formats: [
    13,
    { 'fixture.jxl': 'JPEG XL cannot be decoded yet, so the photo is not shown; export it as JPEG' },
  ],
  'gps-edge': [13, { 'corrupted_city.JPG': broken }],
  heic: [5, {}],
  'no-exif': [2, {}],
  orientation: [10, {}],
  timezones: [9, {}],
  travel: [18, {}],
};

describe.skipIf(!existsSync(corpus))('a build of real and crafted files', () => {
  const cache = mkdtempSync(join(tmpdir(), 'pinhole-cache-'));
  let built: BuiltJournal;
  beforeAll(async () => {
    built = await buildJournal(corpus, { cache, readFacts, decodeHeic });
  }, 600_000);
  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  test.each(Object.entries(expected))(
    '%s: every file is a photo or a problem with its name',
    (folder, [photos, problems]) => {
      const found = built.problems
        .filter(({ file, what }) => file.startsWith(`${folder}/`) && !what.startsWith('its '))
        .map((problem) => formatProblem(problem).slice(folder.length + 1));
      expect(found).toEqual(Object.entries(problems).map(([file, text]) => `${file}: ${text}`));
      expect(built.journal.trips.find((trip) => trip.folder === folder)?.photos).toHaveLength(photos);
    },
  );

  test('every photo has the size that it is displayed in, and the shape of it in every rendition', () => {
    const size = (id: string) => {
      const photo = built.journal.photos.find((each) => each.id === id);
      return `${photo?.width} × ${photo?.height}`;
    };
    expect(size('heic/img-8062')).toBe('3024 × 4032');
    expect(size('orientation/ronda-rotate90')).toBe('1080 × 1920');
    expect(size('orientation/landscape-6')).toBe('600 × 450');
    expect(size('formats/clearrot')).toBe('75 × 100');
    for (const { id, width, height, renditions } of built.journal.photos)
      for (const rendition of renditions)
        expect([id, Math.abs((rendition.width * height) / width - rendition.height) <= 0.5]).toEqual([
          id,
          true,
        ]);
  });

  test('what moves still moves, all else is AVIF with one JPEG', () => {
    const moving = built.journal.photos.filter(({ renditions }) => renditions[0]?.type === 'image/webp');
    expect(moving.map(({ id }) => id)).toEqual(['formats/animated-loop-3-gif', 'formats/animated-loop-3']);
    for (const { renditions } of built.journal.photos)
      expect(renditions.filter(({ type, hdr }) => type === 'image/jpeg' && !hdr)).toHaveLength(1);
  });

  test('the movie of a Live Photo belongs to its still', () => {
    expect(built.problems.filter(({ file }) => file.endsWith('.MOV'))).toEqual([]);
  });
});
