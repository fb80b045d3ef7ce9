import { expect, test } from 'vitest';
import { factsOf } from '../../../../tests/fixtures/factsOf.ts';
import { makeTiff } from '../../../../tests/fixtures/makeTiff.ts';
import { decodeTiff } from './decodeTiff.ts';

const latin = (text: string) => Uint8Array.from(`${text}\0`, (character) => character.charCodeAt(0));

test('an entry of a type that does not exist costs only itself', async () => {
  const broken = { type: 77, count: 1, bytes: new Uint8Array(4) };
  const tags = await decodeTiff(
    makeTiff({ ifd0: { Make: 'Canon', Software: broken, Orientation: 6 }, exif: { ISO: 100 } }),
  );
  expect(tags?.values).toEqual({ Make: 'Canon', Orientation: [6], ISO: [100] });
});

test('text that is not UTF-8 is kept', async () => {
  const artist = { type: 2, count: 12, bytes: latin('Gérard Müh') };
  expect((await decodeTiff(makeTiff({ ifd0: { Artist: artist } })))?.values.Artist).toBe('Gérard Müh');
});

test('a tag in the wrong directory is found', async () => {
  const tags = await decodeTiff(
    makeTiff({ ifd0: { DateTimeOriginal: '2019:06:24 19:31:07' }, exif: { Make: 'HTC' } }),
  );
  expect(tags?.values).toMatchObject({ DateTimeOriginal: '2019:06:24 19:31:07', Make: 'HTC' });
});

test('a zero ends a text', async () => {
  const zero = (text: string) => ({ type: 2, count: text.length + 1, bytes: latin(text) });
  const ifd0 = { ImageDescription: zero('\0rest'), Artist: zero('Ada\0rest') };
  expect((await decodeTiff(makeTiff({ ifd0 })))?.values).toMatchObject({ Artist: 'Ada' });
  expect(await factsOf({ ifd0 })).not.toHaveProperty('caption');
});

test('a block that is cut off gives what is left of it', async () => {
  const tiff = makeTiff({
    ifd0: { Make: 'Canon', Orientation: 6 },
    exif: { DateTimeOriginal: '2019:06:24 19:31:07' },
  });
  expect((await decodeTiff(tiff.subarray(0, 60)))?.values).toMatchObject({ Orientation: [6] });
});

test('bytes that are no TIFF give nothing', async () => {
  expect(await decodeTiff(new Uint8Array(100))).toBeUndefined();
});
