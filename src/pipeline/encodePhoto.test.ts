import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeJpeg, makePixels } from '../../tests/fixtures/makeJpeg.ts';
import { makeNoise } from '../../tests/fixtures/makeNoise.ts';
import { encodePhoto } from './encodePhoto.ts';
import { recipe } from './recipe.ts';

describe('encodePhoto', () => {
  test('makes AVIF in every width and one JPEG', async () => {
    const { width, height, renditions } = await encodePhoto(await makeJpeg({ width: 1500, height: 1000 }));
    expect({ width, height }).toEqual({ width: 1500, height: 1000 });
    expect(renditions.map(({ type, width, height }) => `${type} ${width} × ${height}`)).toEqual([
      'image/avif 320 × 213',
      'image/avif 512 × 341',
      'image/avif 800 × 533',
      'image/avif 1280 × 853',
      'image/avif 1500 × 1000',
      'image/jpeg 1280 × 853',
    ]);
  });

  test('what is published carries no metadata', async () => {
    const bytes = await makeJpeg({ xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>' });
    for (const rendition of (await encodePhoto(bytes)).renditions) {
      const { exif, xmp, iptc, icc } = await sharp(rendition.bytes).metadata();
      expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    }
  });

  test('each size is what sharp alone makes of the decoded photo', async () => {
    const photo = await makeJpeg({ width: 1500, height: 1000 });
    const decoded = sharp(await sharp(photo).raw().toBuffer(), {
      raw: { width: 1500, height: 1000, channels: 3 },
    });
    const alone = decoded.resize({ width: 800, height: 533, fit: 'fill' });
    const { renditions } = await encodePhoto(photo);
    const ofWidth = (width: number) => renditions.find((rendition) => rendition.width === width)?.bytes;
    expect(ofWidth(800)).toEqual(await alone.avif(recipe.avif).toBuffer());
    expect(renditions.at(-1)?.bytes).toEqual(
      await decoded.resize({ width: 1280, height: 853, fit: 'fill' }).jpeg(recipe.jpeg).toBuffer(),
    );
  });

  test('turns a photo upright once', async () => {
    const wide = await makePixels({ width: 60, height: 40 })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height, renditions } = await encodePhoto(wide);
    expect({ width, height }).toEqual({ width: 40, height: 60 });
    expect(await sharp(renditions[0]?.bytes).metadata()).toMatchObject({ width: 40, height: 60 });
    expect((await sharp(renditions[0]?.bytes).metadata()).orientation ?? 1).toBe(1);
  });

  test('gives the average colour and a placeholder', async () => {
    const { color, placeholder } = await encodePhoto(await makeJpeg({ color: '#3a6ea5' }));
    expect(color).toMatch(/^#3[0-9a-f]6[c-f]a[0-9a-f]$/);
    expect(Buffer.from(placeholder, 'base64').length).toBeGreaterThan(4);
  });

  test('greyscale, 16 bits, CMYK and palettes become plain colour pictures', async () => {
    const grey = await makePixels({}).greyscale().png().toBuffer();
    const deep = await makePixels({}).toColourspace('rgb16').png().toBuffer();
    const print = await makePixels({}).toColourspace('cmyk').jpeg().toBuffer();
    const palette = await makePixels({}).png({ palette: true }).toBuffer();
    for (const bytes of [grey, deep, print, palette]) {
      const { renditions } = await encodePhoto(bytes);
      expect(await sharp(renditions.at(-1)?.bytes).metadata()).toMatchObject({ channels: 3, space: 'srgb' });
    }
  });

  test('transparency stays in AVIF and is white in JPEG', async () => {
    const clear = sharp({
      create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const { renditions } = await encodePhoto(await clear.png().toBuffer());
    expect((await sharp(renditions[0]?.bytes).metadata()).hasAlpha).toBe(true);
    expect([...(await sharp(renditions[1]?.bytes).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  test('a photo cut short is shown as far as it goes, and says so', async () => {
    const whole = await makeNoise(600, 400).jpeg().toBuffer();
    const { flaw, width } = await encodePhoto(whole.subarray(0, whole.length / 2));
    expect(width).toBe(600);
    expect(flaw).toContain('is damaged');
  });

  test('an AVIF that lost only what stands behind its picture is whole', async () => {
    const exif = { IFD0: { ImageDescription: 'A long day at the sea, and a longer night' } };
    const avif = await makePixels({ width: 64, height: 48 }).withExif(exif).avif({ effort: 0 }).toBuffer();
    const { width, height, color } = await encodePhoto(avif.subarray(0, -20));
    expect([width, height]).toEqual([64, 48]);
    expect(color).toBe((await encodePhoto(avif)).color);
  });

  test('a picture of too many pixels is refused before it is decoded', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"/>';
    await expect(encodePhoto(Buffer.from(svg))).rejects.toThrow(
      '20000 × 20000 pixels are more than can be decoded safely',
    );
  });

  test('what is no picture is refused', async () => {
    await expect(encodePhoto(Buffer.from('not a picture'))).rejects.toThrow();
    await expect(encodePhoto(new Uint8Array())).rejects.toThrow();
  });
});

test('what was encoded before is not encoded again, and the rest is the same', async () => {
  const photo = await makeJpeg({ width: 700, height: 500 });
  const whole = await encodePhoto(photo);
  const rest = await encodePhoto(photo, undefined, ({ type }) => type === 'image/avif');
  expect(rest).toEqual({
    ...whole,
    renditions: whole.renditions.map(({ bytes, ...rendition }) =>
      rendition.type === 'image/avif' ? rendition : { ...rendition, bytes },
    ),
  });
});
