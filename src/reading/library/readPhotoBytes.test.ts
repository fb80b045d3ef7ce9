import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeJpeg } from '../../../tests/fixtures/makeJpeg.ts';
import { makeTiff } from '../../../tests/fixtures/makeTiff.ts';
import { readPhotoFacts } from '../readPhotoFacts.ts';
import { sourceOf } from '../video/byteSource.ts';
import { readPhotoBytes } from './readPhotoBytes.ts';

const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

/** With as much picture behind its metadata as photos have. */
async function makeLarge(tail: Uint8Array | string): Promise<Uint8Array> {
  const jpeg = await makeJpeg({
    width: 8,
    height: 8,
    tiff: makeTiff({ exif: { DateTimeOriginal: '2019:06:24 19:31:07' } }),
  });
  return Buffer.concat([jpeg, new Uint8Array(2_000_000), Buffer.from(tail)]);
}

test('of a JPEG the beginning is read, and says the same as all of it', async () => {
  const bytes = await makeLarge('');
  const read: number[] = [];
  const counted = {
    ...sourceOf(bytes),
    read: (at: number, length: number) => (read.push(length), sourceOf(bytes).read(at, length)),
  };
  const head = await readPhotoBytes(counted);
  expect(read).toEqual([131_072, 4]);
  expect(await readPhotoFacts(head, 'a.jpg')).toEqual(await readPhotoFacts(bytes, 'a.jpg'));
});

test('one that may hold a movie is read whole, and what is no JPEG too', async () => {
  const samsung = await makeLarge('SEFT');
  expect((await readPhotoBytes(sourceOf(samsung))).length).toBe(samsung.length);
  const noise = new Uint8Array(3_000_000).fill(7);
  expect((await readPhotoBytes(sourceOf(noise))).length).toBe(noise.length);
});

describe.skipIf(!existsSync(corpus))('what real cameras wrote', () => {
  test('says the same by its beginning as by all of it', async () => {
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(jpe?g|png|webp|heic|avif)$/i.test(name),
    );
    expect(files.length).toBeGreaterThan(80);
    for (const file of files) {
      const bytes = readFileSync(join(corpus, file));
      const facts = await readPhotoFacts(await readPhotoBytes(sourceOf(bytes)), file);
      expect(facts, file).toEqual(await readPhotoFacts(bytes, file));
    }
  });
});
