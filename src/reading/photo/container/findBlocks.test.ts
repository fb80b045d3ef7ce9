import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeBox, makeHeif } from '../../../../tests/fixtures/makeHeif.ts';
import { makeIptc } from '../../../../tests/fixtures/makeIptc.ts';
import { insertSegments, makeJpeg, makePixels, makeSegment } from '../../../../tests/fixtures/makeJpeg.ts';
import { makeChunk, makePng, makeRawProfile, makeTextChunk } from '../../../../tests/fixtures/makePng.ts';
import { joinBytes, makeGps, makeTiff } from '../../../../tests/fixtures/makeTiff.ts';
import { makeAlternatives, makeXmp } from '../../../../tests/fixtures/makeXmp.ts';
import { readPhotoFacts } from '../../readPhotoFacts.ts';

const text = (value: string) => new TextEncoder().encode(value);
const tiff = makeTiff({
  ifd0: { Orientation: 6 },
  exif: { DateTimeOriginal: '2019:06:24 19:31:07' },
  gps: makeGps(31.2397, 121.4998),
});
const xmp = makeXmp(`<dc:title>${makeAlternatives({ 'x-default': 'The Bund' })}</dc:title>`);
const read = (bytes: Uint8Array) => readPhotoFacts(bytes, 'photo');
const local = '2019-06-24T19:31:07';

describe('JPEG', () => {
  test('stray bytes and fill bytes between segments are passed over', async () => {
    const jpeg = await makeJpeg({ tiff, width: 30, height: 20 });
    const stray = insertSegments(jpeg, [
      makeSegment(0xe0, text('JFIF\0')),
      Uint8Array.of(1, 2, 3, 0xff, 0xff),
    ]);
    expect(await read(stray)).toMatchObject({ width: 20, height: 30, orientation: 6, taken: { local } });
  });

  test('EXIF that goes on in a second segment is one block', async () => {
    const half = tiff.length / 2;
    const parts = [tiff.subarray(0, half), tiff.subarray(half)];
    const segments = parts.map((part) => makeSegment(0xe1, text('Exif\0\0'), part));
    expect(await read(insertSegments(await makeJpeg(), segments))).toMatchObject({ spot: { lat: 31.2397 } });
  });

  test('XMP too long for one segment is put together', async () => {
    const beyond = text(
      makeXmp(`<dc:description>${makeAlternatives({ 'x-default': 'On the river' })}</dc:description>`),
    );
    const guid = 'A'.repeat(32);
    const piece = (from: number, to: number) => {
      const numbers = new DataView(new ArrayBuffer(8));
      numbers.setUint32(0, beyond.length);
      numbers.setUint32(4, from);
      const header = text(`http://ns.adobe.com/xmp/extension/\0${guid}`);
      return makeSegment(0xe1, header, new Uint8Array(numbers.buffer), beyond.subarray(from, to));
    };
    const jpeg = insertSegments(await makeJpeg({ xmp }), [piece(0, 200), piece(200, beyond.length)]);
    expect(await read(jpeg)).toMatchObject({ title: 'The Bund', caption: 'On the river' });
  });

  test('a JPEG cut in half still says what stands at its start', async () => {
    const jpeg = await makeJpeg({ tiff });
    expect(await read(jpeg.subarray(0, jpeg.length - 100))).toMatchObject({ taken: { local } });
  });

  test('an empty or broken EXIF block does not hide the true one behind it', async () => {
    for (const before of [new Uint8Array(), new Uint8Array(20).fill(7)]) {
      const segments = [before, tiff].map((body) => makeSegment(0xe1, text('Exif\0\0'), body));
      expect(await read(insertSegments(await makeJpeg(), segments))).toMatchObject({
        orientation: 6,
        taken: { local },
      });
    }
  });

  test.each(['', 'XMP\0://ns.adobe.com/xap/1.0/\0', 'http://ns.adobe.com/xap/1.0/'])(
    'XMP behind the damaged header "%s" is read',
    async (header) => {
      const segment = makeSegment(0xe1, text(header), text(xmp));
      expect(await read(insertSegments(await makeJpeg(), [segment]))).toMatchObject({ title: 'The Bund' });
    },
  );
});

describe('GIF', () => {
  const header = Uint8Array.of(...text('GIF89a'), 30, 0, 20, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255);
  const picture = Uint8Array.of(0x2c, 0, 0, 0, 0, 30, 0, 20, 0, 0, 2);
  const pieces = (size: number) =>
    joinBytes([...Array.from({ length: size / 255 }, () => new Uint8Array(256).fill(255)), Uint8Array.of(0)]);
  const countdown = Uint8Array.of(1, ...Array.from({ length: 255 }, (_, index) => 255 - index), 0, 0);
  const packet = joinBytes([Uint8Array.of(0x21, 0xff, 11), text(`XMP DataXMP${xmp}`), countdown]);
  const end = Uint8Array.of(0x3b);

  test('XMP is found behind the pictures, even behind megabytes of them', async () => {
    const gif = joinBytes([header, picture, pieces(255 * 100_000), packet, end]);
    expect(await read(gif)).toMatchObject({ format: 'gif', width: 30, height: 20, title: 'The Bund' });
  });

  test('a GIF that is cut off still has its size', async () => {
    const gif = joinBytes([header, picture, pieces(255)]);
    expect(await read(gif.subarray(0, 100))).toMatchObject({ format: 'gif', width: 30, height: 20 });
    expect(await read(joinBytes([header, packet.subarray(0, 300)]))).not.toHaveProperty('title');
  });
});

describe('PNG', () => {
  test('eXIf is read before and after the picture', async () => {
    for (const where of ['before', 'after'] as const) {
      const png = await makePng({ width: 30, height: 20 }, [makeChunk('eXIf', tiff)], where);
      expect(await read(png)).toMatchObject({ format: 'png', width: 20, height: 30, taken: { local } });
    }
  });

  test('XMP is read plain and deflated', async () => {
    for (const isDeflated of [false, true]) {
      const chunk = makeTextChunk('iTXt', 'XML:com.adobe.xmp', xmp, isDeflated);
      expect(await read(await makePng({}, [chunk]))).toMatchObject({ title: 'The Bund' });
    }
  });

  test('the profiles that ImageMagick writes as text are read', async () => {
    const exif = makeRawProfile('exif', joinBytes([text('Exif\0\0'), tiff]));
    const iptc = makeRawProfile('iptc', makeIptc([['caption', '外滩']]));
    const chunks = [
      makeTextChunk('zTXt', 'Raw profile type exif', exif),
      makeTextChunk('tEXt', 'Raw profile type iptc', iptc),
    ];
    expect(await read(await makePng({}, chunks))).toMatchObject({ spot: { lon: 121.4998 }, caption: '外滩' });
  });

  test('XMP among them may keep the header that it has in JPEG', async () => {
    const app1 = makeRawProfile('generic', text(`http://ns.adobe.com/xap/1.0/\0${xmp}`));
    const chunk = makeTextChunk('zTXt', 'Raw profile type APP1', app1);
    expect(await read(await makePng({}, [chunk]))).toMatchObject({ title: 'The Bund' });
  });

  test('a text that unpacks to more than 4 MB is left alone', async () => {
    const chunk = makeTextChunk('zTXt', 'Description', 'a'.repeat(5_000_000));
    expect(await read(await makePng({}, [chunk]))).not.toHaveProperty('caption');
  });
});

describe('WebP', () => {
  test('sizes are read of lossy, lossless and extended files', async () => {
    const size = async (bytes: Uint8Array) => {
      const { format, width, height } = await read(bytes);
      return [format, width, height];
    };
    const pixels = makePixels({ width: 30, height: 20 });
    expect(await size(await pixels.clone().webp().toBuffer())).toEqual(['webp', 30, 20]);
    expect(await size(await pixels.clone().webp({ lossless: true }).toBuffer())).toEqual(['webp', 30, 20]);
    const turned = await sharp(await makeJpeg({ tiff, width: 30, height: 20 }))
      .keepMetadata()
      .webp()
      .toBuffer();
    expect(await size(turned)).toEqual(['webp', 20, 30]);
  });
});

describe('HEIC and AVIF', () => {
  test.each(['file', 'base', 'idat'] as const)('metadata is found in the storage "%s"', async (storage) => {
    expect(await read(makeHeif({ tiff, xmp, storage }))).toMatchObject({
      format: 'heic',
      taken: { local },
      spot: { lat: 31.2397, lon: 121.4998 },
      title: 'The Bund',
    });
  });

  test('the container turns the picture, and EXIF does not turn it again', async () => {
    const facts = await read(makeHeif({ tiff, width: 40, height: 30, turns: 3 }));
    expect(facts).toMatchObject({ width: 30, height: 40, orientation: 1 });
    expect(await read(makeHeif({ tiff, width: 40, height: 30 }))).toMatchObject({
      width: 40,
      height: 30,
      orientation: 1,
    });
  });

  test('what the container crops is not displayed', async () => {
    const facts = await read(makeHeif({ width: 40, height: 30, crop: [40, 29], turns: 1 }));
    expect(facts).toMatchObject({ width: 29, height: 40 });
  });

  test('cameras and new phones name other brands first, or many', async () => {
    const many = ['heic', 'mif1', 'MiHE', 'MiPr', 'miaf', 'MiHB', 'tmap', 'heic', 'heix', 'hevc', 'hevx'];
    expect(await read(makeHeif({ brands: ['heix', 'mif1'], tiff }))).toMatchObject({
      format: 'heic',
      taken: { local },
    });
    expect(await read(makeHeif({ brands: many, tiff }))).toMatchObject({ format: 'heic', taken: { local } });
    expect(await read(makeHeif({ brands: ['mif1', 'avif'], tiff }))).toMatchObject({
      format: 'avif',
      taken: { local },
    });
  });

  test('boxes without end do not hold us up', async () => {
    const zeros = new Uint8Array(2_000_000);
    expect((await read(makeHeif({ tiff, before: [zeros] }))).format).toBe('heic');
    const tiny = joinBytes(Array.from({ length: 100_000 }, () => makeBox('free')));
    expect((await read(makeHeif({ tiff, before: [tiny] }))).format).toBe('heic');
  });
});

describe('what a file is', () => {
  test.each([
    ['GIF', Uint8Array.of(...text('GIF89a'), 30, 0, 20, 0), 'gif'],
    ['a movie of an iPhone', makeBox('ftyp', text('qt  '), new Uint8Array(4), text('qt  ')), 'video'],
    ['MP4', makeBox('ftyp', text('isom'), new Uint8Array(4), text('isommp42')), 'video'],
    ['AVI', text('RIFF\0\0\0\0AVI LIST'), 'video'],
    ['JPEG XL', Uint8Array.of(0xff, 0x0a, 0, 0), 'jxl'],
    ['a RAW file of Canon', makeBox('ftyp', text('crx '), new Uint8Array(4), text('crx isom')), 'raw'],
    ['a RAW file of Fujifilm', text('FUJIFILMCCD-RAW 0201'), 'raw'],
    ['a RAW file with a DNG version', makeTiff({ ifd0: { '0xc612': '1' } }), 'raw'],
    ['a letter', text('Dear Sir or Madam'), 'unknown'],
  ])('%s is told by its bytes', async (_, bytes, format) => {
    expect((await read(bytes)).format).toBe(format);
  });

  test('TIFF is read as the structure that EXIF borrowed', async () => {
    const bytes = makeTiff({ ifd0: { ImageWidth: 30, ImageHeight: 20, Orientation: 6, Make: 'Canon' } });
    expect(await read(bytes)).toMatchObject({
      format: 'tiff',
      width: 20,
      height: 30,
      camera: { make: 'Canon' },
    });
  });

  test('a RAW file that is TIFF with another signature tells its time', async () => {
    const orf = makeTiff({ exif: { DateTimeOriginal: '2019:06:24 19:31:07' }, ifd0: { ImageWidth: 160 } });
    orf.set(text('IIRO'));
    const facts = await read(orf);
    expect(facts).toMatchObject({ format: 'raw', taken: { local } });
    expect(facts).not.toHaveProperty('width');
  });

  test('zeros are named as such', async () => {
    expect((await read(new Uint8Array(1000))).problems).toEqual([
      { what: 'the file holds nothing but zeros', todo: 'copy it again from where it came' },
    ]);
  });
});
