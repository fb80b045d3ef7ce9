import { expect, test } from 'vitest';
import { makeBox, makeHeif } from '../../../tests/fixtures/makeHeif.ts';
import { joinBytes, makeGps, makeTiff } from '../../../tests/fixtures/makeTiff.ts';
import { makeTwoPictureHeic } from '../../../tests/fixtures/makeTwoPictureHeic.ts';
import { makeXmp } from '../../../tests/fixtures/makeXmp.ts';
import { vividHeic } from '../../../tests/fixtures/vividHeic.ts';
import { decodePrimary } from '../decoding/decodePrimary.ts';
import { openLibheif } from '../../pipeline/libheif.ts';
import { makeRandom, mutate } from '../../../tests/mutations/mutate.ts';
import { judgeFile } from '../audit/judgeFile.ts';
import { listBoxes } from '../photo/container/listBoxes.ts';
import { stripHeif } from './stripHeif.ts';
import { stripPhoto } from './stripPhoto.ts';

const text = (value: string) => new TextEncoder().encode(value);
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const strip = (bytes: Uint8Array) => stripHeif(bytes)?.bytes ?? new Uint8Array();
const libheif = openLibheif();
const show = (bytes: Uint8Array) =>
  decodePrimary(libheif, bytes, ({ width, height, data }) => ({ width, height, data: Buffer.from(data) }));

const tiff = makeTiff({ ifd0: { Make: 'Acme' }, gps: makeGps(31.2397, 121.4998) });
const xmp = makeXmp('<dc:creator>Acme</dc:creator>');

test('the picture is the same, and stands where it stood', () => {
  const stripped = strip(vividHeic);
  expect(stripped).toHaveLength(vividHeic.length);
  expect(show(stripped)).toEqual(show(vividHeic));
});

test('EXIF and XMP become blocks that say nothing, wherever the file keeps them', () => {
  for (const storage of ['file', 'base', 'idat'] as const) {
    const photo = makeHeif({ tiff, xmp, storage });
    expect(judgeFile('photo.heic', photo).findings).not.toEqual([]);
    expect(latin(strip(photo))).not.toContain('Acme');
    expect(judgeFile('photo.heic', strip(photo)).findings).toEqual([]);
    expect(strip(photo).length).toBeGreaterThan(0);
  }
});

test('boxes of makers and what nothing leads to are zeros, and a movie behind the picture is gone', () => {
  const before = [makeBox('uuid', text('Acme private')), makeBox('free', text('Acme leftover'))];
  const photo = joinBytes([makeHeif({ before }), makeBox('mpvd', text('Acme movie'))]);
  const stripped = strip(photo);
  expect(latin(stripped)).not.toMatch(/Acme|mpvd|uuid/);
  expect(listBoxes(stripped, 0, stripped.length).map(({ type }) => type)).toEqual([
    'ftyp',
    'free',
    'free',
    'meta',
    'mdat',
  ]);
  const loose = Buffer.from(makeHeif({ tiff }));
  // A program that takes EXIF out of the list may leave its bytes where they were.
  loose.write('none', loose.indexOf('Exif'));
  expect(latin(loose)).toContain('Acme');
  expect(latin(strip(loose))).not.toContain('Acme');
});

test('a further picture, which nobody sees, is gone', () => {
  const photo = Buffer.from(makeHeif({ tiff }));
  // What was EXIF is the second picture now.
  photo.write('hvc1', photo.indexOf('Exif'));
  expect(latin(strip(photo))).not.toContain('Acme');
  expect(strip(photo)).toHaveLength(photo.length);
});

test('what is cropped, moves, is protected or is cut off is not stripped', () => {
  expect(stripHeif(makeHeif({ width: 400, height: 300, crop: [200, 300] }))).toBeUndefined();
  expect(stripHeif(makeHeif({ width: 400, height: 300, crop: [392, 298] }))).toBeDefined();
  expect(stripHeif(joinBytes([makeHeif({}), makeBox('moov')]))).toBeUndefined();
  expect(stripHeif(vividHeic.subarray(0, vividHeic.length - 1))).toBeUndefined();
  expect(stripHeif(makeTwoPictureHeic({ primary: 1 }))).toBeUndefined();
  expect(stripHeif(makeTwoPictureHeic({ primary: 7 }))).toBeUndefined();
  expect(stripHeif(makeTwoPictureHeic({ primary: 1, storage: 'item' }))).toBeUndefined();
});

test('damaged it is refused, or tells nothing all the same', () => {
  const random = makeRandom(11);
  for (const storage of ['file', 'base', 'idat'] as const) {
    const photo = makeHeif({ tiff, xmp, storage });
    for (let round = 0; round < 200; round++) {
      const stripped = stripPhoto(mutate(photo, random));
      if (!('refused' in stripped)) expect(latin(stripped.bytes)).not.toContain('Acme');
    }
  }
});
