import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeHeif } from '../fixtures/makeHeif.ts';
import { makeJpeg } from '../fixtures/makeJpeg.ts';
import { makeNoise } from '../fixtures/makeNoise.ts';
import { makeGps, makeTiff } from '../fixtures/makeTiff.ts';
import { compilePinhole } from '../fixtures/runPinhole.ts';
import { findFailures, runDamagedBuilds, type SoundFile } from './damagedBuilds.ts';
import { readSmallFiles } from './readSmallFiles.ts';

const corpus = '../shared/corpus';

beforeAll(compilePinhole, 120_000);

/** A picture of each format that is shown, with something in it for a decoder to trip over. */
async function makeFiles(): Promise<SoundFile[]> {
  const tiff = makeTiff({ ifd0: { Orientation: 6 }, gps: makeGps(31.2397, 121.4998) });
  const pixels = () => makeNoise(240, 160);
  return [
    { name: 'a.jpg', bytes: await makeJpeg({ width: 300, height: 200, tiff }) },
    { name: 'b.jpg', bytes: await pixels().jpeg({ progressive: true }).toBuffer() },
    { name: 'c.png', bytes: await pixels().png().toBuffer() },
    { name: 'd.webp', bytes: await pixels().webp().toBuffer() },
    { name: 'e.avif', bytes: await pixels().avif({ effort: 0 }).toBuffer() },
    { name: 'f.gif', bytes: await pixels().gif().toBuffer() },
    { name: 'g.tiff', bytes: await pixels().tiff().toBuffer() },
    { name: 'h.heic', bytes: makeHeif({ tiff }) },
  ];
}

test('a case that goes wrong among many is found by halves, and what goes wrong with two together by both', async () => {
  const judge = (cases: readonly number[]) =>
    Promise.resolve(
      cases.includes(3) || (cases.includes(8) && cases.includes(9))
        ? `spoilt: ${cases.join(' ')}`
        : undefined,
    );
  expect(await findFailures([0, 1, 2, 3, 4, 5, 6, 7], judge)).toEqual(['spoilt: 3']);
  expect(await findFailures([7, 8, 9, 10], judge)).toEqual(['spoilt: 7 8 9 10']);
  expect(await findFailures([0, 1, 2], judge)).toEqual([]);
});

test('damaged photos spoil no build and no other photo', async () => {
  expect((await runDamagedBuilds(await makeFiles(), 100, 1)).failures).toEqual([]);
}, 600_000);

describe.skipIf(!existsSync(corpus))('the corpus', () => {
  test('damaged at random spoils no build and no other photo', async () => {
    expect((await runDamagedBuilds(readSmallFiles(corpus), 100, 2)).failures).toEqual([]);
  }, 600_000);
});
