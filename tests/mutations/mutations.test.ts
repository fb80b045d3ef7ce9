import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeHeif } from '../fixtures/makeHeif.ts';
import { makeIptc } from '../fixtures/makeIptc.ts';
import { makeJpeg } from '../fixtures/makeJpeg.ts';
import { makeChunk, makePng, makeTextChunk } from '../fixtures/makePng.ts';
import { makeGps, makeTiff } from '../fixtures/makeTiff.ts';
import { makeAlternatives, makeXmp } from '../fixtures/makeXmp.ts';
import { readSmallFiles } from './readSmallFiles.ts';
import { runMutations } from './runMutations.ts';

const corpus = '../shared/corpus';

const tiff = makeTiff({
  ifd0: { Make: 'Canon', Orientation: 6, ImageDescription: 'Night' },
  exif: { DateTimeOriginal: '2019:06:24 19:31:07', FNumber: [[18, 10]], SubjectArea: [10, 8] },
  gps: { ...makeGps(31.2397, 121.4998), GPSAltitude: [[12, 1]], GPSMapDatum: 'WGS-84' },
});
const xmp = makeXmp(`<dc:title>${makeAlternatives({ 'x-default': 'The Bund', zh: '外滩' })}</dc:title>`);
const iptc = makeIptc([
  ['caption', '外滩'],
  ['date', '20190624'],
]);

test('a damaged photo is read as far as it goes, whatever the damage', async () => {
  const photos = [
    await makeJpeg({ tiff, xmp, iptc }),
    await makePng({}, [makeChunk('eXIf', tiff), makeTextChunk('iTXt', 'XML:com.adobe.xmp', xmp, true)]),
    makeHeif({ tiff, xmp, turns: 1, crop: [40, 29] }),
    tiff,
  ];
  expect((await runMutations(photos, 600)).failures).toEqual([]);
});

describe.skipIf(!existsSync(corpus))('the corpus', () => {
  test('damaged at random is read as far as it goes', async () => {
    const photos = readSmallFiles(corpus).map(({ bytes }) => bytes);
    expect((await runMutations(photos, 400)).failures).toEqual([]);
  });
});
