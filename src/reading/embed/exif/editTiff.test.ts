import { expect, test } from 'vitest';
import { makeGps, makeTiff } from '../../../../tests/fixtures/makeTiff.ts';
import { viewOf } from '../../photo/container/bytes.ts';
import { decodeTiff } from '../../photo/tiff/decodeTiff.ts';
import { NotEmbedded } from '../notEmbedded.ts';
import { editTiff } from './editTiff.ts';
import type { TiffEdits } from './tiffEdits.ts';
import type { TiffValue } from './tiffValue.ts';

const edits = (
  changed: Partial<Record<keyof TiffEdits, readonly (readonly [number, TiffValue | undefined])[]>>,
) => ({
  ifd0: new Map(changed.ifd0),
  exif: new Map(changed.exif),
  gps: new Map(changed.gps),
});
const latin = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');
const makerNote = Uint8Array.from({ length: 300 }, (_, index) => index % 251);
const position = edits({
  gps: [
    [1, { text: 'S' }],
    [
      2,
      {
        fractions: [
          [33, 1],
          [51, 1],
          [244, 10],
        ],
      },
    ],
    [3, { text: 'E' }],
    [
      4,
      {
        fractions: [
          [151, 1],
          [12, 1],
          [55, 1],
        ],
      },
    ],
  ],
});

test.each(['II', 'MM'] as const)(
  'in the byte order %s a maker note stays at its address',
  async (byteOrder) => {
    const tiff = makeTiff({
      byteOrder,
      ifd0: { Make: 'Acme', ImageDescription: 'Night' },
      exif: { DateTimeOriginal: '2019:06:24 19:31:07', '0x927c': { type: 7, count: 300, bytes: makerNote } },
    });
    const edited = editTiff(tiff, {
      ...position,
      ifd0: new Map([[0x010e, { text: 'Night on the river, 外滩' }]]),
      exif: new Map([[0x9003, { text: '2020:01:01 00:00:00' }]]),
    });
    const at = latin(tiff).indexOf(latin(makerNote));
    expect(edited?.subarray(at, at + 300)).toEqual(makerNote);
    expect((await decodeTiff(edited!))?.values).toMatchObject({
      Make: 'Acme',
      ImageDescription: 'Night on the river, 外滩',
      DateTimeOriginal: '2020:01:01 00:00:00',
      MakerNote: makerNote,
      GPSLatitudeRef: 'S',
      GPSLatitude: [33, 51, 24.4],
      GPSLongitude: [151, 12, 55],
    });
  },
);

test('a position in the place of another one takes no byte more, and leaves nothing of it', () => {
  const tiff = makeTiff({ ifd0: { Make: 'Acme' }, gps: makeGps(31.2397, 121.4998) });
  const edited = editTiff(tiff, position)!;
  expect(edited).toHaveLength(tiff.length);
  // The seconds of the old latitude: 22.92.
  const old = Uint8Array.of(2292 & 0xff, 2292 >> 8, 0, 0, 100, 0, 0, 0);
  expect(latin(tiff)).toContain(latin(old));
  expect(latin(edited)).not.toContain(latin(old));
});

test('of a text that is longer than before nothing of the old one is left', () => {
  const tiff = makeTiff({ ifd0: { ImageDescription: 'Night on the river', Make: 'Acme' } });
  const edited = editTiff(
    tiff,
    edits({ ifd0: [[0x010e, { text: 'Morning, from the hotel on the other side' }]] }),
  );
  expect(latin(edited)).not.toMatch(/Night|river/);
  expect(latin(edited)).toContain('Morning, from the hotel on the other side\0');
});

test('a value that two tags share stays for the one that is not changed', async () => {
  const tiff = makeTiff({ ifd0: { Artist: 'A. Author', Copyright: 'A. Author' } });
  const view = viewOf(tiff);
  // Both entries lead to the value of the first.
  view.setUint32(10 + 12 + 8, view.getUint32(10 + 8, true), true);
  const edited = editTiff(tiff, edits({ ifd0: [[0x013b, { text: 'B. Writer' }]] }));
  expect((await decodeTiff(edited!))?.values).toEqual({ Artist: 'B. Writer', Copyright: 'A. Author' });
});

test('a structure that is not there is made, with as little as readers ask for', async () => {
  const made = editTiff(undefined, position)!;
  expect((await decodeTiff(made))?.values).toMatchObject({ GPSLatitudeRef: 'S' });
  // Header, two directories of one and four entries, six fractions.
  expect(made).toHaveLength(8 + (2 + 12 + 4) + (2 + 4 * 12 + 4) + 6 * 8);
  expect(editTiff(undefined, edits({}))).toBeUndefined();
});

test('nothing to change changes nothing', () => {
  const tiff = makeTiff({ ifd0: { Make: 'Acme' } });
  expect(editTiff(tiff, edits({ ifd0: [[0x010e, undefined]] }))).toBe(tiff);
});

test('what breaks off or leads nowhere is refused', () => {
  const tiff = makeTiff({ ifd0: { Make: 'Acme Works' }, exif: { DateTimeOriginal: '2019:06:24 19:31:07' } });
  const nowhere = Uint8Array.from(tiff);
  viewOf(nowhere).setUint32(4, 0xfffffff0, true);
  for (const broken of [
    tiff.subarray(0, 20),
    tiff.subarray(0, -3),
    nowhere,
    new Uint8Array(4),
    Uint8Array.of(0x4d, 0x4d),
  ])
    expect(() => editTiff(broken, position)).toThrow(NotEmbedded);
});
