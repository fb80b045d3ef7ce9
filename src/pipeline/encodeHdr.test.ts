import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeJpeg } from '../../tests/fixtures/makeJpeg.ts';
import { makeMovie } from '../../tests/fixtures/makeMovie.ts';
import { makeGps } from '../../tests/fixtures/makeTiff.ts';
import { makeUltraHdr } from '../../tests/fixtures/makeUltraHdr.ts';
import { makeVivid } from '../../tests/fixtures/makeVivid.ts';
import { judgeFile } from '../reading/audit/judgeFile.ts';
import { encodePhoto, type EncodedPhoto } from './encodePhoto.ts';

/** A grey picture, and a gain map a quarter as wide that is bright in one corner of four. */
async function makeBright(width: number, height: number) {
  const grey = (width: number, height: number, background: string) =>
    sharp({ create: { width, height, channels: 3, background } });
  const corner = { width: Math.round(width / 8), height: Math.round(height / 8) };
  const bright = await grey(corner.width, corner.height, '#fff').png().toBuffer();
  return {
    picture: await grey(width, height, '#888').png().toBuffer(),
    gain: await grey(corner.width * 2, corner.height * 2, '#000')
      .composite([{ input: bright, left: 0, top: 0 }])
      .png()
      .toBuffer(),
  };
}

const tellTale = {
  ifd0: { Make: 'Google', ModifyDate: '2024:05:07 09:33:04', Artist: 'A. Author' },
  exif: { SerialNumber: '042058003617', DateTimeOriginal: '2024:05:07 09:33:04' },
  gps: makeGps(30.6277, 119.7388),
};

const brightOf = ({ renditions }: EncodedPhoto) => renditions.filter(({ hdr }) => hdr);

/** Light in the middle of each quarter, 1 being white: top left, top right, bottom left, bottom right. */
async function measureLight(jpeg: Uint8Array | undefined): Promise<number[]> {
  // The picture as a bright screen shows it, linear; decoding with a gain map is not in sharp's types.
  const image = sharp(jpeg) as Sharp & { withGainMap(): Sharp };
  const { data, info } = await image
    .withGainMap()
    .autoOrient()
    .raw({ depth: 'float' })
    .toBuffer({ resolveWithObject: true });
  const values = new Float32Array(data.buffer, data.byteOffset, data.length / 4);
  const at = (x: number, y: number) =>
    values[(Math.round(info.height * y) * info.width + Math.round(info.width * x)) * info.channels] ?? 0;
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}

describe('a photo with a gain map', () => {
  test('has JPEGs that carry it, from 1280 pixels on, and all that others have', async () => {
    const content = await makeBright(1600, 1200);
    const photo = await encodePhoto(await makeUltraHdr(content));
    expect(photo.renditions.map(({ type, width, hdr }) => `${type} ${width}${hdr ? ' hdr' : ''}`)).toEqual([
      'image/avif 320',
      'image/avif 512',
      'image/avif 800',
      'image/avif 1280',
      'image/avif 1600',
      'image/jpeg 1280 hdr',
      'image/jpeg 1600 hdr',
      'image/jpeg 1280',
    ]);
  });

  test('a narrow one has them in its own width', async () => {
    const photo = await encodePhoto(await makeUltraHdr(await makeBright(800, 600)));
    expect(brightOf(photo).map(({ width, height }) => [width, height])).toEqual([[800, 600]]);
  });

  test('picture and gain map keep one shape in every width', async () => {
    const photo = await encodePhoto(await makeUltraHdr(await makeBright(2600, 1111)));
    for (const { bytes, width, height } of brightOf(photo)) {
      const { gainMap, ...picture } = await sharp(bytes).metadata();
      const map = await sharp(gainMap?.image).metadata();
      expect([picture.width, picture.height]).toEqual([width, height]);
      expect(Math.abs(map.width - width / 4)).toBeLessThanOrEqual(1);
      expect(Math.abs(map.height - height / 4)).toBeLessThanOrEqual(1);
    }
    expect(brightOf(photo)).toHaveLength(2);
  });

  test('gets the light where it was', async () => {
    const photo = await encodePhoto(await makeUltraHdr(await makeBright(1500, 1000)));
    for (const { bytes } of brightOf(photo)) {
      const [bright = 0, ...others] = await measureLight(bytes);
      // A grey of 0.25 of white, eight times as bright.
      expect(bright).toBeGreaterThan(1.8);
      for (const light of others) expect(light).toBeCloseTo(0.246, 1);
    }
  });

  // As stored, the light is at the top left; where it comes to lie is what EXIF says of row and column 0.
  test.each([
    [2, [1]],
    [3, [3]],
    [4, [2]],
    [5, [0]],
    [6, [1]],
    [7, [3]],
    [8, [2]],
  ])('turned by orientation %i, the light turns with it', async (orientation, [expected]) => {
    const stored = await makeUltraHdr({
      ...(await makeBright(1500, 1000)),
      tiff: { ifd0: { Orientation: orientation } },
    });
    const photo = await encodePhoto(stored);
    expect([photo.width, photo.height]).toEqual(orientation < 5 ? [1500, 1000] : [1000, 1500]);
    for (const { bytes, width, height } of brightOf(photo)) {
      const light = await measureLight(bytes);
      expect(light.indexOf(Math.max(...light))).toBe(expected);
      expect(light.filter((each) => each > 1)).toHaveLength(1);
      expect((await sharp(bytes).metadata()).autoOrient).toEqual({ width, height });
    }
    expect(brightOf(photo).length).toBeGreaterThan(0);
  });

  test('tells nothing else: neither the picture nor its gain map', async () => {
    const photo = await encodePhoto(
      await makeUltraHdr({ ...(await makeBright(1500, 1000)), tiff: tellTale, behind: makeMovie({}) }),
    );
    expect(brightOf(photo)).toHaveLength(2);
    for (const { bytes = new Uint8Array() } of brightOf(photo)) {
      expect(judgeFile('img/photo.jpg', bytes)).toMatchObject({ kind: 'JPEG', findings: [] });
      const text = Buffer.from(bytes).toString('latin1');
      for (const secret of ['Google\0', '2024', 'A. Author', '042058003617', 'moov'])
        expect(text).not.toContain(secret);
    }
  });

  test('keeps colours beyond sRGB', async () => {
    const { gain } = await makeBright(64, 32);
    const photo = await encodePhoto(await makeUltraHdr({ picture: await makeVivid([[255, 0, 0]]), gain }));
    const [{ bytes } = {}] = brightOf(photo);
    const [r = 0, g = 255] = await sharp(bytes).keepIccProfile().raw().toBuffer();
    expect([r > 245, g < 12]).toEqual([true, true]);
  });

  test('gets the same bytes each time, and none where they were made before', async () => {
    const bytes = await makeUltraHdr(await makeBright(1500, 1000));
    const photo = await encodePhoto(bytes);
    expect(await encodePhoto(bytes)).toEqual(photo);
    const kept = await encodePhoto(bytes, undefined, ({ hdr }) => hdr === true);
    expect(brightOf(kept)).toEqual(brightOf(photo).map(({ bytes: _, ...rendition }) => rendition));
  });
});

describe('stays without', () => {
  test('a photo that has no gain map', async () => {
    expect(brightOf(await encodePhoto(await makeJpeg({ width: 1500, height: 1000 })))).toEqual([]);
  });

  test('one whose gain map was cut off', async () => {
    const whole = await makeUltraHdr(await makeBright(1500, 1000));
    const { length } = (await sharp(whole).metadata()).gainMap?.image ?? { length: 0 };
    const photo = await encodePhoto(whole.subarray(0, whole.length - length));
    expect(brightOf(photo)).toEqual([]);
    expect(photo.width).toBe(1500);
  });
});
