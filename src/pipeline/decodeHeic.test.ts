import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeTwoPictureHeic } from '../../tests/fixtures/makeTwoPictureHeic.ts';
import { vividHeic } from '../../tests/fixtures/vividHeic.ts';
import { readPhotoFacts } from '../reading/readPhotoFacts.ts';
import { decodeHeic } from './decodeHeic.ts';

const noProfile = new Uint8Array();

/** Size of what is decoded, and the colour of its middle. */
async function decode(heic: Uint8Array) {
  const picture = sharp(await decodeHeic(heic, noProfile));
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const middle = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  const [red = 0, green = 0] = data.subarray(middle);
  return {
    size: [info.width, info.height],
    color: red > 200 && green < 60 ? 'red' : green > 150 && red < 60 ? 'green' : `${red} ${green}`,
  };
}

describe('decodeHeic', () => {
  test.each([
    [1, 'red'],
    [2, 'green'],
  ])('of two pictures the primary one is taken: %i is %s', async (primary, color) => {
    const heic = makeTwoPictureHeic({ primary });
    expect(await decode(heic)).toEqual({ size: [32, 24], color });
    expect(await readPhotoFacts(heic, 'photo')).toMatchObject({ width: 32, height: 24 });
  });

  test.each(['file', 'idat'] as const)('pictures that lie in the %s are found', async (storage) => {
    const heic = makeTwoPictureHeic({ primary: 2, storage });
    expect(await decode(heic)).toEqual({ size: [32, 24], color: 'green' });
  });

  test('a tile that stands by itself is not taken for the grid', async () => {
    const heic = Buffer.from(vividHeic);
    const hidden = heic.indexOf('infe') + 7;
    expect(heic[hidden]).toBe(1);
    heic[hidden] = 0;
    expect((await decode(heic)).size).toEqual([64, 32]);
    expect(await readPhotoFacts(heic, 'photo')).toMatchObject({ width: 64, height: 32 });
  });

  test('the bytes that it is given stay as they are', async () => {
    const heic = makeTwoPictureHeic({ primary: 1 });
    const before = heic.slice();
    await decode(heic);
    expect(heic).toEqual(before);
  });

  test('what it cannot decode it says', async () => {
    const inside = makeTwoPictureHeic({ primary: 1, storage: 'item' });
    await expect(decodeHeic(inside, noProfile)).rejects.toThrow('Item construction method 2 not implemented');
    const unnamed = makeTwoPictureHeic({ primary: 9 });
    await expect(decodeHeic(unnamed, noProfile)).rejects.toThrow("'pitm' box references");
  });
});
