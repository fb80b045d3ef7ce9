import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeHeif } from '../../../tests/fixtures/makeHeif.ts';
import { insertSegments, makeJpeg, makePixels, makeSegment } from '../../../tests/fixtures/makeJpeg.ts';
import { makeChunk, makePng, makeTextChunk } from '../../../tests/fixtures/makePng.ts';
import { joinBytes, makeGps, makeTiff } from '../../../tests/fixtures/makeTiff.ts';
import { makeXmp } from '../../../tests/fixtures/makeXmp.ts';
import { makeUltraHdr } from '../../../tests/fixtures/makeUltraHdr.ts';
import { vividHeic } from '../../../tests/fixtures/vividHeic.ts';
import { makeRandom, mutate } from '../../../tests/mutations/mutate.ts';
import { judgeFile } from '../audit/judgeFile.ts';
import { stripPhoto } from './stripPhoto.ts';

const text = (value: string) => new TextEncoder().encode(value);
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const secrets = /Acme|042058003617|A\. Author|on the river|2019:06:24/;
const tiff = makeTiff({
  ifd0: { Make: 'Acme', Orientation: 6, ImageDescription: 'Night on the river', Artist: 'A. Author' },
  exif: { DateTimeOriginal: '2019:06:24 19:31:07', SerialNumber: '042058003617' },
  gps: makeGps(31.2397, 121.4998),
});
const xmp = makeXmp('<dc:creator><rdf:Seq><rdf:li>A. Author</rdf:li></rdf:Seq></dc:creator>');

const noise = (channels: 3 | 4 = 3) =>
  sharp({
    create: {
      ...{ width: 48, height: 32, channels, background: { r: 120, g: 90, b: 60, alpha: 0.5 } },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

async function makeAnimation(format: 'webp' | 'gif'): Promise<Uint8Array> {
  const frames = await Promise.all(
    ['#aa2222', '#22aa22', '#2222aa'].map((color) => makePixels({ color }).png().toBuffer()),
  );
  const image = sharp(frames, { join: { animated: true } });
  return format === 'gif'
    ? image.gif({ loop: 3, delay: [100, 200, 300] }).toBuffer()
    : image.webp({ loop: 3 }).toBuffer();
}

const withExif = (image: Sharp) =>
  image.withXmp(xmp).withExif({ IFD0: { Make: 'Acme', Artist: 'A. Author', Orientation: '6' } });

/** Files that tell what their author would not. */
const made: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  JPEG: () => makeJpeg({ tiff, xmp, width: 40, height: 30 }),
  'progressive JPEG in Display P3': async () =>
    insertSegments(await noise().withIccProfile('p3').jpeg({ progressive: true }).toBuffer(), [
      makeSegment(0xe1, text('Exif\0\0'), tiff),
      makeSegment(0xfe, text('Night on the river')),
    ]),
  'Ultra HDR': async () =>
    makeUltraHdr({
      picture: await noise().png().toBuffer(),
      gain: await makePixels({ color: '#999999' }).png().toBuffer(),
      tiff: { ifd0: { Make: 'Acme' } },
      behind: text('Acme'),
    }),
  PNG: () =>
    makePng({ width: 40, height: 30 }, [
      makeChunk('eXIf', tiff),
      makeChunk('tIME', Uint8Array.of(7, 227, 6, 24, 19, 31, 7)),
      makeTextChunk('iTXt', 'XML:com.adobe.xmp', xmp),
      makeTextChunk('tEXt', 'Comment', 'Night on the river'),
      makeChunk('pHYs', Uint8Array.of(0, 0, 46, 35, 0, 0, 46, 35, 1)),
    ]),
  'PNG with transparency, in 16 bits and Display P3': async () => {
    const png = await noise(4).toColourspace('rgb16').withIccProfile('p3').png().toBuffer();
    return joinBytes([png.subarray(0, -12), makeTextChunk('tEXt', 'Author', 'A. Author'), png.subarray(-12)]);
  },
  WebP: () => withExif(noise().withIccProfile('p3')).webp().toBuffer(),
  'WebP without loss, with transparency': () => withExif(noise(4)).webp({ lossless: true }).toBuffer(),
  'animated WebP': async () =>
    withExif(sharp(await makeAnimation('webp'), { animated: true }))
      .webp()
      .toBuffer(),
  'animated GIF': async () => {
    const gif = await makeAnimation('gif');
    const comment = joinBytes([Uint8Array.of(0x21, 0xfe, 18), text('Night on the river'), Uint8Array.of(0)]);
    return joinBytes([gif.subarray(0, -1), comment, Uint8Array.of(0x3b), text('Acme')]);
  },
  AVIF: () => withExif(noise().withIccProfile('p3')).avif().toBuffer(),
  'AVIF with transparency': () => withExif(noise(4)).avif().toBuffer(),
};

function strip(bytes: Uint8Array): Uint8Array {
  const stripped = stripPhoto(bytes);
  if ('refused' in stripped) throw new Error(stripped.refused);
  return stripped.bytes;
}

async function show(bytes: Uint8Array) {
  const image = sharp(bytes, { animated: true, failOn: 'warning' });
  const { pages, loop, delay } = await image.metadata();
  const { data, info } = await image.autoOrient().raw().toBuffer({ resolveWithObject: true });
  return { pages, loop, delay, width: info.width, height: info.height, data };
}

describe.each(Object.entries(made))('%s', (_, make) => {
  test('shows the same and tells nothing', async () => {
    const photo = await make();
    expect(latin(photo)).toMatch(secrets);
    const stripped = strip(photo);
    const [before, after] = [await show(photo), await show(stripped)];
    expect(after.data.equals(before.data)).toBe(true);
    expect({ ...after, data: undefined }).toEqual({ ...before, data: undefined });
    expect(latin(stripped)).not.toMatch(secrets);
    expect(judgeFile('photo', stripped).findings).toEqual([]);
    expect(strip(stripped)).toEqual(stripped);
  });

  test('damaged it is refused, or tells nothing all the same', async () => {
    const photo = Uint8Array.from(await make());
    const random = makeRandom(7);
    for (let round = 0; round < 60; round++) {
      const stripped = stripPhoto(mutate(photo, random));
      if ('refused' in stripped) continue;
      expect(latin(stripped.bytes)).not.toMatch(secrets);
      expect(judgeFile('photo', stripped.bytes).findings).toEqual([]);
    }
  });
});

test('what knows no way out is refused with a reason', async () => {
  const tiffFile = await makePixels({}).tiff().toBuffer();
  expect(stripPhoto(tiffFile)).toEqual({ refused: 'of TIFF the metadata cannot be taken out for sure' });
  expect(stripPhoto(text('no photo'))).toHaveProperty('refused');
  expect(stripPhoto(new Uint8Array())).toHaveProperty('refused');
});

test('of a HEIC the picture stays where it is, and everything else becomes zeros', () => {
  const stripped = strip(vividHeic);
  expect(stripped).toHaveLength(vividHeic.length);
  const photo = makeHeif({ tiff, xmp });
  expect(latin(photo)).toMatch(secrets);
  expect(latin(strip(photo))).not.toMatch(secrets);
});

const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0;

test.skipIf(!hasExiftool)('exiftool finds nothing either, whatever it wrote before', async () => {
  const tags = [
    ...[
      'EXIF:GPSLatitude=31.2397',
      'EXIF:GPSLatitudeRef=N',
      'XMP:GPSLatitude=31.2397',
      'XMP:Creator=A. Author',
    ],
    ...[
      'EXIF:SerialNumber=042058003617',
      'EXIF:Make=Acme',
      'EXIF:Model=One',
      'EXIF:DateTimeOriginal=2019:06:24 19:31:07',
    ],
    ...[
      'XMP:Description=Night on the river',
      'IPTC:Caption-Abstract=Night on the river',
      'Comment=Night on the river',
    ],
  ];
  const files = { ...made, HEIC: () => Promise.resolve(vividHeic) };
  const folder = makeFolder();
  const paths = Object.keys(files).map((_, index) => join(folder, `${index}`));
  for (const [index, make] of Object.values(files).entries()) writeFileSync(paths[index] ?? '', await make());
  spawnSync('exiftool', ['-q', '-m', '-overwrite_original', ...tags.map((tag) => `-${tag}`), ...paths]);
  for (const path of paths) {
    expect(latin(readFileSync(path))).toMatch(/042058003617|on the river/);
    writeFileSync(path, strip(readFileSync(path)));
  }
  const answer = execFileSync('exiftool', ['-json', '-G1', '-a', '-ee', '-q', ...paths], {
    encoding: 'utf8',
  });
  const found = JSON.parse(answer) as readonly Record<string, unknown>[];
  expect(found).toHaveLength(Object.keys(files).length);
  const telling = /GPS|Date|Make|Model|Serial|Owner|Author|Creator|Artist|Comment|Description|Caption/;
  const told = found.flatMap((tagsOfFile) =>
    Object.keys(tagsOfFile).filter((tag) => telling.test(tag) && !/^(System|ICC[\w-]*):/.test(tag)),
  );
  expect(told).toEqual([]);
});
