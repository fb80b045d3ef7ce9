import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from './fixtures/makeFolder.ts';
import { compilePinhole, runPinhole } from './fixtures/runPinhole.ts';

const corpus = fileURLToPath(new URL('../../shared/corpus', import.meta.url));

/** Empty, damaged beyond use, or larger than can be decoded safely; the last one is of a format still to come. */
const unusable = [
  'bombs/17000x17000.avif',
  'bombs/giant-image.jpg',
  'corrupt/broken image.JPG',
  'corrupt/corrupt-header.jpg',
  'corrupt/corrupted.heic',
  'corrupt/empty.heic',
  'derived/bomb-30000x30000.jpg',
  'gps-edge/corrupted_city.JPG',
  'formats/fixture.jxl',
];

describe.skipIf(!existsSync(corpus))('a folder of the worst files that cameras and programs made', () => {
  beforeAll(compilePinhole, 60_000);

  test('builds, with every unusable file named and the others shown', { timeout: 240_000 }, async () => {
    const folder = makeFolder();
    const pictures = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(avif|heic|jpe?g|jxl|png|webp)$/i.test(file),
    );
    const out = join(folder, 'site');
    const built = await runPinhole(['build', corpus, '--out', out, '--cache', join(folder, 'cache')]);
    expect(built.code).toBe(0);
    expect(unusable.filter((file) => !built.out.includes(file))).toEqual([]);
    const journal = JSON.parse(readFileSync(join(out, 'journal.json'), 'utf8'));
    const shown = journal.photos.map(({ trip, file }: { trip: string; file: string }) => `${trip}/${file}`);
    expect(pictures.filter((file) => !shown.includes(file) && !unusable.includes(file))).toEqual([]);
  });
});
