import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { insertSegments, makeJpeg, makePixels, makeSegment } from '../../../tests/fixtures/makeJpeg.ts';
import { joinBytes, makeGps, makeTiff } from '../../../tests/fixtures/makeTiff.ts';
import { makeUltraHdr } from '../../../tests/fixtures/makeUltraHdr.ts';
import { judgeFile } from '../audit/judgeFile.ts';
import { listJpegParts } from '../photo/container/listJpegParts.ts';
import { stripJpeg } from './stripJpeg.ts';

const text = (value: string) => new TextEncoder().encode(value);
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const fraction = { type: 5, count: 1, bytes: Uint8Array.of(44, 1, 0, 0, 1, 0, 0, 0) }; // 300 / 1
const tiff = makeTiff({
  ifd0: { Orientation: 6, Make: 'Acme', '0x011a': fraction, '0x011b': fraction },
  gps: makeGps(31.2397, 121.4998),
});
const strip = (bytes: Uint8Array) => stripJpeg(bytes)?.bytes ?? new Uint8Array();
const markersOf = (bytes: Uint8Array) =>
  listJpegParts(bytes).segments.map(({ marker }) => marker.toString(16));

test('of EXIF it keeps how the picture is turned and printed, and nothing else', async () => {
  const stripped = strip(await makeJpeg({ tiff, width: 30, height: 20 }));
  expect(latin(stripped)).not.toContain('Acme');
  const { orientation, density, autoOrient } = await sharp(stripped).metadata();
  expect({ orientation, density, autoOrient }).toEqual({
    orientation: 6,
    density: 300,
    autoOrient: { width: 20, height: 30 },
  });
  expect(stripped.length).toBeLessThan((await makeJpeg({ width: 30, height: 20 })).length + 100);
});

test('a picture that is not turned and says nothing of its print needs no EXIF at all', async () => {
  expect(markersOf(strip(await makeJpeg({ tiff: makeTiff({ ifd0: { Make: 'Acme' } }) })))).not.toContain(
    'e1',
  );
});

test('comments, segments of makers, small pictures in it and all behind its end are gone', async () => {
  const small = joinBytes([text('JFIF\0'), Uint8Array.of(1, 1, 1, 0, 72, 0, 72, 1, 1), text('Acm')]);
  const jpeg = insertSegments(await makeJpeg(), [
    makeSegment(0xe0, small),
    makeSegment(0xfe, text('Night on the river')),
    makeSegment(0xe4, text('Acme private')),
    makeSegment(0xed, text('Photoshop 3.0\0'), text('8BIM')),
    Uint8Array.of(1, 2, 3),
  ]);
  const stripped = strip(joinBytes([jpeg, text('SEFT and a movie')]));
  expect(latin(stripped)).not.toMatch(/river|Acm|8BIM|movie/);
  expect(markersOf(stripped)[0]).toBe('e0');
  expect((await sharp(stripped).metadata()).density).toBe(72);
  expect(judgeFile('photo.jpg', stripped).findings).toEqual([]);
});

test('a progressive picture, one in four colours and one with restarts stay what they are', async () => {
  const noise = sharp({
    create: {
      width: 64,
      height: 48,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
  for (const jpeg of [
    await noise.clone().jpeg({ progressive: true }).toBuffer(),
    await noise.clone().toColourspace('cmyk').jpeg().toBuffer(),
    await noise.clone().jpeg({ optimiseScans: true, quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(),
    await noise.clone().greyscale().jpeg().toBuffer(),
  ]) {
    const pixels = (bytes: Uint8Array) => sharp(bytes, { failOn: 'warning' }).raw().toBuffer();
    expect(await pixels(strip(jpeg))).toEqual(await pixels(jpeg));
  }
});

test('what is cut off or has bytes to spare in its tables is not stripped', async () => {
  const jpeg = await makeJpeg();
  expect(stripJpeg(jpeg.subarray(0, jpeg.length - 2))).toBeUndefined();
  expect(stripJpeg(insertSegments(jpeg, [makeSegment(0xdb, text('Acme private'))]))).toBeUndefined();
  expect(
    stripJpeg(insertSegments(jpeg, [makeSegment(0xe2, text('ICC_PROFILE\0\x01\x01Acme'))])),
  ).toBeUndefined();
  expect(stripJpeg(new Uint8Array(100))).toBeUndefined();
});

describe('with a gain map', () => {
  const make = async (behind = '') =>
    makeUltraHdr({
      picture: await makePixels({ width: 64, height: 48 }).png().toBuffer(),
      gain: await makePixels({ width: 32, height: 24, color: '#999999' }).png().toBuffer(),
      tiff: { ifd0: { Make: 'Acme', Orientation: 6 } },
      behind: text(behind),
    });

  test('it keeps the map and the way to it, both without their metadata', async () => {
    const photo = await make('a movie of a moment');
    const stripped = stripJpeg(photo);
    expect(stripped?.hdr).toBe(true);
    expect(latin(strip(photo))).not.toMatch(/Acme|moment/);
    const [before, after] = await Promise.all([photo, strip(photo)].map((bytes) => sharp(bytes).metadata()));
    const pixels = (bytes?: Uint8Array) => sharp(bytes).raw().toBuffer();
    expect(after?.orientation).toBe(6);
    expect(await pixels(after?.gainMap?.image)).toEqual(await pixels(before?.gainMap?.image));
    expect(judgeFile('photo.jpg', strip(photo)).findings).toEqual([]);
  });

  test('screens that can show the same light as before', async () => {
    const [before, after] = await Promise.all(
      [await make(), strip(await make())].map((bytes) =>
        sharp(bytes).keepGainMap().resize(32).jpeg().toBuffer(),
      ),
    );
    expect(after).toEqual(before);
  });

  test('a second picture that is no gain map is gone', async () => {
    const photo = Buffer.from(await make());
    // Without its numbers it is any picture, as the second one of a stereo camera.
    for (let at = photo.indexOf('hdrgm'); at >= 0; at = photo.indexOf('hdrgm')) photo.write('other', at);
    const stripped = strip(photo);
    expect(listJpegParts(stripped).end).toBe(stripped.length);
    expect(stripped.length).toBeLessThan(photo.length / 2);
  });
});
