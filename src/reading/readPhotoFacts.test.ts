import { expect, test } from 'vitest';
import sharp from 'sharp';
import { makeJpeg, makePixels } from '../../tests/fixtures/makeJpeg.ts';
import { makeGps, makeTiff } from '../../tests/fixtures/makeTiff.ts';
import { readPhotoFacts } from './readPhotoFacts.ts';

const tiff = makeTiff({
  ifd0: { Make: 'Apple', Model: 'iPhone 8', Orientation: 6, ImageDescription: 'Night, on the river' },
  exif: {
    DateTimeOriginal: '2019:06:24 19:31:07',
    OffsetTimeOriginal: '+08:00',
    SubSecTimeOriginal: '092',
    FNumber: [[18, 10]],
    ExposureTime: [[1, 125]],
    ISO: 100,
  },
  gps: makeGps(31.2397, 121.4998),
});

test('a phone photo tells time, place, camera, caption and its displayed size', async () => {
  expect(await readPhotoFacts(await makeJpeg({ tiff, width: 30, height: 20 }), 'IMG_0107.jpg')).toEqual({
    format: 'jpeg',
    width: 20,
    height: 30,
    orientation: 6,
    taken: {
      local: '2019-06-24T19:31:07.092',
      offset: '+08:00',
      offsetSource: 'exif',
      source: 'exif',
    },
    spot: { lat: 31.2397, lon: 121.4998, source: 'exif' },
    caption: 'Night, on the river',
    captionSource: 'exif',
    camera: { make: 'Apple', model: 'iPhone 8', fNumber: 1.8, exposure: 0.008, iso: 100 },
    problems: [],
  });
});

test('the same facts are found in PNG, WebP and AVIF', async () => {
  const jpeg = await makeJpeg({ tiff, width: 30, height: 20 });
  for (const format of ['png', 'webp', 'avif'] as const) {
    const picture = await sharp(jpeg).keepMetadata().toFormat(format).toBuffer();
    const facts = await readPhotoFacts(picture, 'IMG_0107.jpg');
    expect([facts.format, facts.taken?.local, facts.spot?.lat, facts.camera?.model]).toEqual([
      format,
      '2019-06-24T19:31:07.092',
      31.2397,
      'iPhone 8',
    ]);
  }
});

test('a picture without any metadata is no problem', async () => {
  const png = await makePixels({ width: 5, height: 4 }).png().toBuffer();
  expect(await readPhotoFacts(png, 'scan.png')).toEqual({
    format: 'png',
    width: 5,
    height: 4,
    orientation: 1,
    problems: [],
  });
});

test('an empty file is named as such', async () => {
  expect(await readPhotoFacts(new Uint8Array(), 'IMG_0001.jpg')).toEqual({
    format: 'unknown',
    orientation: 1,
    problems: [{ what: 'the file is empty', todo: 'copy it again from where it came' }],
  });
});
