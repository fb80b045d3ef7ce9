import { readFileSync, rmSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { insertSegments, makeJpeg, makePixels, makeSegment } from '../../tests/fixtures/makeJpeg.ts';
import { makeTiff } from '../../tests/fixtures/makeTiff.ts';
import { vividHeic } from '../../tests/fixtures/vividHeic.ts';
import { formatProblem } from '../journal/problem.ts';
import { projectJournal } from '../journal/projectJournal.ts';
import { buildJournal, type BuiltJournal } from './buildJournal.ts';
import { decodeHeic } from './decodeHeic.ts';
import { readFacts } from './readFacts.ts';

const build = (folder: string, cache: string) => buildJournal(folder, { cache, readFacts });

const originalsOf = ({ journal }: BuiltJournal) =>
  Object.fromEntries(journal.photos.map(({ slug, original }) => [slug, original]));

async function makeFine(): Promise<Uint8Array> {
  const tiff = makeTiff({ ifd0: { Orientation: 6, Make: 'Acme' } });
  const jpeg = await makePixels({ width: 3000, height: 2400 }).jpeg().toBuffer();
  return insertSegments(jpeg, [makeSegment(0xe1, new TextEncoder().encode('Exif\0\0'), tiff)]);
}

test('a photo with more pixels than its renditions is published itself, upright and without its metadata', async () => {
  const folder = makeFolder({
    'site.yaml': 'originals: true',
    'trip/fine.jpg': await makeFine(),
    'trip/small.jpg': await makeJpeg({ width: 300, height: 200 }),
  });
  const cache = makeFolder();
  const built = await build(folder, cache);
  const { fine, small } = originalsOf(built);
  expect(small).toBeUndefined();
  expect(fine).toMatchObject({ type: 'image/jpeg', width: 2400, height: 3000 });
  expect(fine?.url).toMatch(/^img\/[0-9a-f]{16}-2400\.jpg$/);
  const published = [...built.files].find(({ path }) => path === fine?.url)?.from ?? '';
  const bytes = readFileSync(published);
  expect(bytes).toHaveLength(fine?.bytes ?? 0);
  expect(bytes.includes('Acme')).toBe(false);
  expect((await sharp(bytes).metadata()).autoOrient).toEqual({ width: 2400, height: 3000 });

  // As `journal.json` tells it, the largest comes last.
  const [photo] = projectJournal(built.journal).photos.filter(({ id }) => id === 'trip/fine');
  expect(photo?.renditions?.at(-1)).toEqual({ ...fine, original: true });

  const again = await build(folder, cache);
  expect(originalsOf(again)).toEqual(originalsOf(built));
  rmSync(published);
  expect(originalsOf(await build(folder, cache))).toEqual(originalsOf(built));
  expect(readFileSync(published)).toEqual(bytes);
});

test('a trip and a photo have their own word', async () => {
  const [fine, small] = [await makeFine(), await makeJpeg({ width: 300, height: 200 })];
  const folder = makeFolder({
    'site.yaml': 'originals: true',
    'trip/photos.yaml': 'originals: false\nphotos: { small.jpg: { originals: true } }',
    'trip/fine.jpg': fine,
    'trip/small.jpg': small,
    'other/photos.yaml': 'photos: { fine.jpg: { originals: false }, gone.jpg: { hidden: true } }',
    'other/fine.jpg': fine,
    'other/gone.jpg': fine,
  });
  const { journal, files } = await build(folder, makeFolder());
  expect(journal.photos.filter(({ original }) => original).map(({ id }) => id)).toEqual(['trip/small']);
  expect([...files].filter(({ path }) => path.endsWith('-2400.jpg'))).toEqual([]);
});

test('the original of a HEIC is one, for those who keep it', async () => {
  const folder = makeFolder({
    'trip/photos.yaml': 'photos: { vivid.heic: { originals: true } }',
    'trip/vivid.heic': vividHeic,
  });
  const { journal, problems } = await buildJournal(folder, { cache: makeFolder(), readFacts, decodeHeic });
  expect(problems.map(formatProblem)).toEqual([]);
  expect(journal.photos[0]?.original).toMatchObject({ type: 'image/heic', width: 64, height: 32 });
  expect(journal.photos[0]?.original?.url).toMatch(/^img\/[0-9a-f]{16}-64\.heic$/);
});

test('where the metadata cannot be taken out, the largest rendition stands in and the author is told', async () => {
  const tiff = await makePixels({ width: 2400, height: 1600 }).tiff({ compression: 'deflate' }).toBuffer();
  const fine = await makeFine();
  const folder = makeFolder({
    'site.yaml': 'originals: true',
    'trip/cut.jpg': fine.subarray(0, fine.length - 2000),
    'trip/scan.tif': tiff,
  });
  const cache = makeFolder();
  for (const built of [await build(folder, cache), await build(folder, cache)]) {
    expect(originalsOf(built)).toEqual({ cut: undefined, scan: undefined });
    expect(built.journal.photos[0]?.renditions.length).toBeGreaterThan(0);
    expect(built.problems.map(formatProblem)).toEqual([
      'trip/cut.jpg: is damaged, and shown as far as it goes; copy it again from where it came',
      'trip/cut.jpg: is not published as an original: it is damaged; its largest rendition stands in; export it as JPEG, or set `originals: false` for it',
      'trip/scan.tif: is not published as an original: of TIFF the metadata cannot be taken out for sure; its largest rendition stands in; export it as JPEG, or set `originals: false` for it',
    ]);
  }
});
