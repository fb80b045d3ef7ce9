import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeHeif } from '../../../tests/fixtures/makeHeif.ts';
import { makeIptc } from '../../../tests/fixtures/makeIptc.ts';
import { insertSegments, makeJpeg, makePixels, makeSegment } from '../../../tests/fixtures/makeJpeg.ts';
import { makeChunk, makePng, makeRawProfile, makeTextChunk } from '../../../tests/fixtures/makePng.ts';
import { joinBytes, makeGps, makeTiff } from '../../../tests/fixtures/makeTiff.ts';
import { makeUltraHdr } from '../../../tests/fixtures/makeUltraHdr.ts';
import { makeAlternatives, makeXmp } from '../../../tests/fixtures/makeXmp.ts';
import { makeRandom, mutate } from '../../../tests/mutations/mutate.ts';
import { findBlocks } from '../photo/container/findBlocks.ts';
import { listJpegParts } from '../photo/container/listJpegParts.ts';
import { decodeXmpBytes } from '../photo/xmp/decodeXmpBytes.ts';
import { parseXmp } from '../photo/xmp/parseXmp.ts';
import { readPhotoFacts } from '../readPhotoFacts.ts';
import { findGainMap } from '../strip/jpegGainMap.ts';
import { copyWith } from './copyWith.ts';
import type { EmbeddedFacts } from './embeddedFacts.ts';
import { applySplices } from './splice.ts';
import { writeSidecar } from './writeSidecar.ts';

const text = (value: string) => new TextEncoder().encode(value);
const facts = {
  spot: { lat: -33.8567844, lon: 151.2152967, altitude: -3.5, accuracy: 20 },
  taken: { local: '2019-06-24T19:31:07.25', offset: '+08:00' },
  title: 'Opera “House”',
  caption: 'Night, on the river\nand <above> & beyond, 外滩',
  alt: 'Sails',
  credit: 'A. Author',
  keywords: ['night', '上海'],
};
/** As a reader finds them. */
const found = {
  ...facts,
  spot: { ...facts.spot, source: 'exif' },
  taken: { ...facts.taken, source: 'exif', offsetSource: 'exif' },
  captionSource: 'xmp',
};
const tiff = makeTiff({
  ifd0: { Make: 'Acme', Model: 'One', Orientation: 6, ImageDescription: 'Old', Artist: 'Somebody' },
  exif: {
    DateTimeOriginal: '2018:01:01 00:00:00',
    CreateDate: '2018:01:01 00:00:00',
    ISO: 200,
    SerialNumber: '42',
  },
  gps: {
    ...makeGps(31.2397, 121.4998),
    GPSImgDirectionRef: 'T',
    GPSImgDirection: 87,
    GPSAltitude: 12,
    GPSMapDatum: 'TOKYO',
  },
});
const xmp = makeXmp(
  `<dc:description>${makeAlternatives({ 'x-default': 'Older', zh: '旧' })}</dc:description><xmp:Rating>4</xmp:Rating>`,
  'exif:GPSLatitude="10,0N" exif:GPSLongitude="20,0E" exif:GPSAltitude="7/1"',
);
const noise = (channels: 3 | 4 = 3) =>
  sharp({
    create: {
      ...{ width: 48, height: 32, channels, background: { r: 120, g: 90, b: 60, alpha: 0.5 } },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

const made: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'a JPEG that says nothing': () => makeJpeg(),
  'a JPEG with EXIF, XMP and IPTC': () =>
    makeJpeg({
      tiff,
      xmp,
      iptc: makeIptc([
        ['caption', 'Oldest'],
        ['city', 'Sydney'],
        ['keyword', 'old'],
      ]),
    }),
  'a progressive JPEG': () => noise().withIccProfile('p3').jpeg({ progressive: true }).toBuffer(),
  'a PNG that says nothing': () => noise(4).png().toBuffer(),
  'a PNG with metadata behind its picture': () =>
    makePng(
      {},
      [
        makeChunk('eXIf', tiff),
        makeTextChunk('iTXt', 'XML:com.adobe.xmp', xmp, true),
        makeTextChunk('tEXt', 'Description', 'Old'),
      ],
      'after',
    ),
  'a PNG with metadata as ImageMagick writes it': () =>
    makePng({}, [
      makeTextChunk(
        'zTXt',
        'Raw profile type exif',
        makeRawProfile('exif', joinBytes([text('Exif\0\0'), tiff])),
      ),
    ]),
  'a WebP that says nothing': () => noise().webp().toBuffer(),
  'a WebP without loss, clear in parts': () => noise(4).webp({ lossless: true }).toBuffer(),
  'a WebP with EXIF and XMP': () =>
    noise()
      .withXmp(xmp)
      .withExif({ IFD0: { Make: 'Acme', Orientation: '6' } })
      .webp()
      .toBuffer(),
};

async function copy(bytes: Uint8Array, written: EmbeddedFacts = facts): Promise<Uint8Array> {
  const copied = await copyWith(bytes, 'photo', written);
  if ('sidecar' in copied) throw new Error(copied.why);
  expect(applySplices(bytes, copied.splices)).toEqual(copied.bytes);
  return copied.bytes;
}

const show = (bytes: Uint8Array) => sharp(bytes, { failOn: 'warning' }).raw().toBuffer();
const xmpOf = (bytes: Uint8Array) => parseXmp(decodeXmpBytes(findBlocks(bytes).xmp?.[0] ?? new Uint8Array()));

describe.each(Object.entries(made))('%s', (_, make) => {
  test('shows the same and says what was written', async () => {
    const photo = await make();
    const copied = await copy(photo);
    expect((await show(copied)).equals(await show(photo))).toBe(true);
    const before = await readPhotoFacts(photo, 'photo');
    const after = await readPhotoFacts(copied, 'photo');
    const { spot, ...told } = found;
    expect(after).toMatchObject(told);
    expect(after.spot).toEqual({ ...spot, ...(before.spot?.heading !== undefined && { heading: 87 }) });
    expect(after.datum).toBeUndefined();
    for (const kept of [
      'format',
      'width',
      'height',
      'orientation',
      'camera',
      'serial',
      'rating',
      'place',
    ] as const)
      expect(after[kept]).toEqual(before[kept]);
    const { hasAlpha, icc, orientation } = await sharp(copied).metadata();
    const old = await sharp(photo).metadata();
    expect({ hasAlpha, icc, orientation }).toEqual({
      hasAlpha: old.hasAlpha,
      icc: old.icc,
      orientation: old.orientation,
    });
  });

  test('written again it is the same', async () => {
    const once = await copy(await make());
    expect(await copy(once)).toEqual(once);
  });

  test('without its XMP it says the same, as far as EXIF knows it', async () => {
    const { tiff: written } = findBlocks(await copy(await make()));
    const after = await readPhotoFacts(await makeJpeg({ tiff: written! }), 'photo');
    expect(after).toMatchObject({
      caption: facts.caption,
      credit: facts.credit,
      taken: found.taken,
      spot: found.spot,
    });
  });

  test('damaged it is copied, or is given something beside it; nothing breaks', async () => {
    const photo = Uint8Array.from(await make());
    const random = makeRandom(7);
    for (let round = 0; round < 60; round++) {
      const copied = await copyWith(mutate(photo, random), 'photo', facts);
      expect('bytes' in copied || copied.why.length > 5).toBe(true);
    }
  });
});

test('one fact changes nothing that others say', async () => {
  const photo = await makeJpeg({ tiff, xmp });
  const copied = await copy(photo, { alt: 'Sails' });
  expect(findBlocks(copied).tiff).toEqual(findBlocks(photo).tiff);
  const [before, after] = [xmpOf(photo), xmpOf(copied)];
  expect([...after]).toEqual([
    ...before,
    ['Iptc4xmpCore:AltTextAccessibility', [{ text: 'Sails', lang: 'x-default' }]],
  ]);
});

test('without anything to write a copy is the file', async () => {
  const photo = await makeJpeg({ tiff });
  expect(await copy(photo, {})).toBe(photo);
});

test.each([
  ['1998', '1998:  :     :  :  '],
  ['1998-07', '1998:07:     :  :  '],
  ['2019-06-24', '2019:06:24   :  :  '],
  ['2019-06-24T19:30', '2019:06:24 19:30:  '],
])('a time is written as precise as it is known: %s', async (local, written) => {
  const copied = await copy(await makeJpeg({ tiff }), { taken: { local } });
  expect(Buffer.from(copied).toString('latin1').split(written)).toHaveLength(3);
  expect((await readPhotoFacts(copied, 'photo')).taken).toEqual({ local, source: 'exif' });
});

test('all that said the old moment say the new one, and nothing else does', async () => {
  const old = makeTiff({
    ifd0: { ModifyDate: '2020:02:02 10:00:00' },
    exif: {
      ...{ DateTimeOriginal: '2018:01:01 00:00:00', CreateDate: '2018:01:01 00:00:00' },
      ...{ OffsetTimeOriginal: '+01:00', OffsetTimeDigitized: '+01:00', SubSecTimeOriginal: '5' },
    },
  });
  const packet = makeXmp(
    '',
    'xmp:CreateDate="2018-01-01T00:00:00.5+01:00" xmp:ModifyDate="2020-02-02T10:00:00"',
  );
  const copied = await copy(await makeJpeg({ tiff: old, xmp: packet }), {
    taken: { local: '2018-01-01T08:07:30' },
  });
  const bytes = Buffer.from(copied).toString('latin1');
  expect(bytes.split('2018:01:01 08:07:30\0')).toHaveLength(3);
  expect(bytes).not.toMatch(/2018:01:01 00:00:00|\+01:00/);
  expect(bytes).toContain('2020:02:02 10:00:00');
  expect(xmpOf(copied).get('xmp:CreateDate')).toEqual([{ text: '2018-01-01T08:07:30' }]);
  expect(xmpOf(copied).get('xmp:ModifyDate')).toEqual([{ text: '2020-02-02T10:00:00' }]);
});

test('branches of keywords stay for the words that are left', async () => {
  const branches = '<rdf:Bag><rdf:li>Places|Shanghai</rdf:li><rdf:li>Places|Pudong</rdf:li></rdf:Bag>';
  const packet = makeXmp(
    `<lr:hierarchicalSubject>${branches}</lr:hierarchicalSubject>`,
    'xmlns:lr="http://ns.adobe.com/lightroom/1.0/"',
  );
  const copied = await copy(await makeJpeg({ xmp: packet }), { keywords: ['Shanghai', 'night'] });
  expect(xmpOf(copied).get('lr:hierarchicalSubject')).toEqual([{ text: 'Places|Shanghai' }]);
  expect(xmpOf(copied).get('dc:subject')).toEqual([{ text: 'Shanghai' }, { text: 'night' }]);
});

test('a gain map and a movie behind a photo are found where they are', async () => {
  const clip = readFileSync(new URL('../../../tests/fixtures/clip.mov', import.meta.url));
  const photo = await makeUltraHdr({
    picture: await noise().png().toBuffer(),
    gain: await makePixels({ color: '#999999' }).png().toBuffer(),
    tiff: { ifd0: { Make: 'Acme' } },
    behind: joinBytes([text('MotionPhoto_Data'), clip, text('SEFH    SEFT')]),
  });
  const copied = await copy(photo);
  const map = findGainMap(copied, listJpegParts(copied));
  expect(map?.parts.isWhole).toBe(true);
  expect(map?.parts.segments).toEqual(findGainMap(photo, listJpegParts(photo))?.parts.segments);
  const { video } = await readPhotoFacts(copied, 'photo');
  expect(copied.subarray(video?.part?.start, (video?.part?.start ?? 0) + clip.length)).toEqual(
    Uint8Array.from(clip),
  );
});

describe('a file stays as it is, and gets a sidecar,', () => {
  const refuse = async (bytes: Uint8Array, written: EmbeddedFacts = facts) => {
    const copied = await copyWith(bytes, 'photo', written);
    if ('bytes' in copied) throw new Error('it was written in');
    const after = await readPhotoFacts(bytes, 'photo', { xmp: copied.sidecar });
    expect(after).toMatchObject({ ...found, captionSource: 'xmp-sidecar', spot: found.spot });
    return copied.why;
  };

  test('where its format is not written in', async () => {
    expect(await refuse(makeHeif({ tiff }))).toBe('nothing is written into files of the kind HEIC');
    expect(await refuse(await makePixels({}).gif().toBuffer())).toContain('GIF');
  });

  test('where a note of its camera counts to a preview behind the picture', async () => {
    const preview = await makeJpeg({ width: 8, height: 8 });
    const note = new Uint8Array(40);
    const build = async () => {
      const noted = makeTiff({
        ifd0: { Make: 'Acme' },
        exif: { '0x927c': { type: 7, count: 40, bytes: note } },
      });
      return makeJpeg({ tiff: noted });
    };
    const before = await build();
    // From the beginning of EXIF's structure, behind start, marker, length and name.
    new DataView(note.buffer).setUint32(13, before.length - 12, true);
    expect(await refuse(joinBytes([await build(), preview]))).toContain('at which byte a preview begins');
    await copy(await build());
  });

  test('where it is signed', async () => {
    const signed = insertSegments(await makeJpeg(), [
      makeSegment(0xeb, text('JP\0\x01\0\0\0\x01\0\0\0\x28jumb    c2pa')),
    ]);
    expect(await refuse(signed)).toContain('signature');
    expect(await refuse(await makePng({}, [makeChunk('caBX', text('c2pa'))]))).toContain('signature');
  });

  test('where its metadata stands in several pieces, is damaged or leaves no room', async () => {
    const exif = makeSegment(0xe1, text('Exif\0\0'), makeTiff({ ifd0: { Make: 'Acme' } }));
    expect(await refuse(insertSegments(await makeJpeg(), [exif, exif]))).toBe(
      'its EXIF stands in several pieces',
    );
    expect(await refuse(await makeJpeg({ xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>' }))).toContain(
      'no XML',
    );
    const large = makeXmp('', `xmlns:c="urn:c" c:all="${'x'.repeat(64_300)}"`);
    expect(await refuse(await makeJpeg({ xmp: large }))).toBe('its XMP leaves no room for more');
    const note = { type: 7, count: 65_300, bytes: new Uint8Array(65_300) };
    expect(await refuse(await makeJpeg({ tiff: makeTiff({ exif: { '0x927c': note } }) }))).toBe(
      'its EXIF leaves no room for more',
    );
    const cut = makeTiff({ ifd0: { Make: 'Acme Works of Cameras' }, exif: { ISO: 200 } });
    expect(await refuse(await makeJpeg({ tiff: cut.subarray(0, 40) }))).toContain('EXIF');
  });

  test('where it has no picture, or is none', async () => {
    expect(await refuse((await makeJpeg()).subarray(0, 100))).toBe('it is damaged');
    expect(await refuse(text('no photo'))).toContain('UNKNOWN');
    expect(await refuse(new Uint8Array())).toContain('UNKNOWN');
  });
});

const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0;

test.skipIf(!hasExiftool)('exiftool reads the same in EXIF, XMP and what stands beside', async () => {
  const folder = makeFolder();
  for (const [index, make] of Object.values(made).entries())
    writeFileSync(join(folder, `${index}.photo`), await copy(await make()));
  writeFileSync(join(folder, 'beside.photo'), writeSidecar(facts));
  const options = ['-json', '-n', '-q', '-m', '-G1', '-struct', '-ext', 'photo', folder];
  // What exiftool -json prints.
  const found = JSON.parse(execFileSync('exiftool', options, { encoding: 'utf8' })) as readonly unknown[];
  expect(found).toHaveLength(Object.keys(made).length + 1);
  const inExif = { 'Composite:GPSLatitude': -33.8567844, 'Composite:GPSLongitude': 151.2152967 };
  expect(found.filter((tags) => expect.objectContaining(inExif).asymmetricMatch(tags))).toHaveLength(
    Object.keys(made).length,
  );
  for (const tags of found) {
    expect(tags).toMatchObject({
      'XMP-exif:GPSLatitude': -33.8567844,
      'XMP-exif:GPSLongitude': 151.2152967,
      'XMP-exif:GPSAltitude': 3.5,
      'XMP-exif:GPSAltitudeRef': 1,
      'XMP-exif:GPSHPositioningError': 20,
      'XMP-exif:DateTimeOriginal': '2019:06:24 19:31:07.25+08:00',
      'XMP-dc:Title': facts.title,
      'XMP-dc:Description': facts.caption,
      'XMP-dc:Creator': [facts.credit],
      'XMP-dc:Subject': facts.keywords,
      'XMP-iptcCore:AltTextAccessibility': facts.alt,
    });
    expect(tags).not.toHaveProperty('ExifTool:Warning');
  }
});
