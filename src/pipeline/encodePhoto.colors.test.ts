import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { differenceOf, labOfP3, readLab } from '../../tests/fixtures/measureColor.ts';
import { makeNclxAvif, makeVivid } from '../../tests/fixtures/makeVivid.ts';
import { vividHeic } from '../../tests/fixtures/vividHeic.ts';
import { encodePhoto, type EncodedPhoto } from './encodePhoto.ts';

const red = [250, 0, 0] as const;
const green = [0, 200, 0] as const;

const ofType = ({ renditions }: EncodedPhoto, type: string) =>
  renditions.find((rendition) => rendition.type === type)?.bytes ?? new Uint8Array();

/** ΔE of both halves against the red and green that were meant. */
async function differences(picture: Uint8Array): Promise<number> {
  const left = differenceOf(await readLab(picture, 'left'), labOfP3(red));
  const right = differenceOf(await readLab(picture, 'right'), labOfP3(green));
  return Math.max(left, right);
}

/** Red, green, blue of the pixel that lies this far to the right. */
async function pixelAt(picture: Uint8Array, x: number): Promise<number[]> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((16 * info.width + x) * info.channels).subarray(0, 3)];
}

describe('encodePhoto', () => {
  test('colours of Display P3 stay in AVIF, within ΔE 2, in 480 bytes of profile', async () => {
    const photo = await encodePhoto(await makeVivid([red, green]));
    const avif = ofType(photo, 'image/avif');
    expect(await differences(avif)).toBeLessThan(2);
    expect((await sharp(avif).metadata()).icc?.length).toBe(480);
  });

  test('JPEG has them in sRGB, without a profile', async () => {
    const jpeg = ofType(await encodePhoto(await makeVivid([[200, 150, 100]])), 'image/jpeg');
    expect((await sharp(jpeg).metadata()).icc).toBeUndefined();
    expect(differenceOf(await readLab(jpeg, 'left'), labOfP3([200, 150, 100]))).toBeLessThan(2);
  });

  test('a photo that says P3 and has no colour beyond sRGB needs no profile', async () => {
    const avif = ofType(await encodePhoto(await makeVivid([[200, 150, 100]])), 'image/avif');
    expect((await sharp(avif).metadata()).icc).toBeUndefined();
    expect(differenceOf(await readLab(avif, 'left'), labOfP3([200, 150, 100]))).toBeLessThan(2);
  });

  test('HEIC has no profile once decoded, so it is taken from the container', async () => {
    const photo = await encodePhoto(vividHeic);
    expect([photo.width, photo.height]).toEqual([64, 32]);
    expect(await differences(ofType(photo, 'image/avif'))).toBeLessThan(2);
  });

  test('P3 by code points, in HEIC and AVIF', async () => {
    const heic = Buffer.from(vividHeic);
    const at = heic.indexOf('colr');
    heic.write('nclx\0\x0c\0\x0d\0\x06\x80', at + 4, 'latin1');
    const avif = await makeNclxAvif(await makeVivid([red, green]), 12, 13);
    for (const file of [heic, avif])
      expect(await differences(ofType(await encodePhoto(file), 'image/avif'))).toBeLessThan(2);
  });

  test('PQ: white paper is nearly white, what is brighter brighter, black is black', async () => {
    const nits203 = [148, 148, 148] as const;
    const nits1000 = [192, 192, 192] as const;
    const hdr = await makeNclxAvif(await makeVivid([nits203, nits1000, [0, 0, 0]]), 9, 16);
    const jpeg = ofType(await encodePhoto(hdr), 'image/jpeg');
    const [paper = 0] = await pixelAt(jpeg, 10);
    const [lamp = 0] = await pixelAt(jpeg, 32);
    expect(paper).toBeGreaterThan(225);
    expect(paper).toBeLessThan(240);
    expect(lamp).toBeGreaterThan(250);
    expect(Math.max(...(await pixelAt(jpeg, 55)))).toBeLessThan(4);
  });

  test('HLG: white paper (75 %) is nearly white', async () => {
    const hdr = await makeNclxAvif(await makeVivid([[191, 191, 191]]), 9, 18);
    const [paper = 0] = await pixelAt(ofType(await encodePhoto(hdr), 'image/jpeg'), 32);
    expect(paper).toBeGreaterThan(225);
    expect(paper).toBeLessThan(240);
  });

  test('CMYK without a profile keeps its colours', async () => {
    const orange = sharp({ create: { width: 64, height: 32, channels: 3, background: '#e08030' } });
    const cmyk = await orange.toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
    const [r = 0, g = 0, b = 0] = await pixelAt(ofType(await encodePhoto(cmyk), 'image/jpeg'), 5);
    expect([Math.abs(r - 0xe0) < 40, Math.abs(g - 0x80) < 40, Math.abs(b - 0x30) < 40]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('16 bits a channel keep their brightness', async () => {
    const deep = sharp({ create: { width: 64, height: 32, channels: 3, background: '#406080' } });
    const png = await deep.toColourspace('rgb16').png().toBuffer();
    const [r = 0, g = 0, b = 0] = await pixelAt(ofType(await encodePhoto(png), 'image/avif'), 5);
    expect(Math.max(Math.abs(r - 0x40), Math.abs(g - 0x60), Math.abs(b - 0x80))).toBeLessThan(4);
  });
});
