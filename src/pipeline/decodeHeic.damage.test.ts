import { describe, expect, test } from 'vitest';
import { makeBox } from '../../tests/fixtures/makeHeif.ts';
import { joinBytes } from '../../tests/fixtures/makeTiff.ts';
import { makeTwoPictureHeic } from '../../tests/fixtures/makeTwoPictureHeic.ts';
import { vividHeic } from '../../tests/fixtures/vividHeic.ts';
import { readPhotoFacts } from '../reading/readPhotoFacts.ts';
import { decodeHeic, measureHeap } from './decodeHeic.ts';
import { makeReadable } from './makeReadable.ts';

/** What comes of it: the size of the TIFF's pixels, or what is said. */
async function tryDecoding(heic: Uint8Array): Promise<string> {
  try {
    const tiff = Buffer.from(await makeReadable(heic, decodeHeic));
    return `${tiff.readUInt32LE(18)} × ${tiff.readUInt32LE(30)}`;
  } catch (error) {
    return String(error);
  }
}

/** A copy in which the bytes from here on are others. */
function patch(heic: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  const patched = heic.slice();
  patched.set(bytes, at);
  return patched;
}

const whole = makeTwoPictureHeic({ primary: 2 });

describe('a damaged HEIC', () => {
  test(
    'cut at every twentieth of its length is shown or named, in bounded memory',
    { timeout: 60_000 },
    async () => {
      for (const heic of [whole, vividHeic])
        for (let part = 1; part < 20; part += 1) {
          const cut = heic.slice(0, Math.floor((heic.length * part) / 20));
          expect(await tryDecoding(cut)).toMatch(/^(32 × 24|64 × 32|Error: \S.*)$/);
          await expect(readPhotoFacts(cut, 'photo')).resolves.toBeDefined();
        }
      expect(measureHeap()).toBeLessThan(64_000_000);
      expect(await tryDecoding(whole)).toBe('32 × 24');
    },
  );

  test('with a size that no memory holds is refused before it is decoded', async () => {
    const refused = 'pixels are more than can be decoded safely';
    // It shows 32 × 24 of what it claims; the decoder by itself would take up to a gigapixel.
    for (const side of [11_000, 30_000, 65_535])
      expect(await tryDecoding(makeTwoPictureHeic({ primary: 1, claimed: [side, side] }))).toBe(
        `Error: its ${side} × ${side} ${refused}`,
      );
    const grid = Buffer.from(vividHeic);
    const size = grid.lastIndexOf('ispe') + 8;
    expect([grid.readUInt32BE(size), grid.readUInt32BE(size + 4)]).toEqual([64, 32]);
    expect(await tryDecoding(patch(grid, size, [0, 1, 0, 0, 0, 1, 0, 0]))).toBe(
      `Error: its 65536 × 65536 ${refused}`,
    );
    expect(measureHeap()).toBeLessThan(64_000_000);
  });

  test('whose grid lacks its tiles says so', async () => {
    const reference = Buffer.from(vividHeic).indexOf('dimg');
    expect(await tryDecoding(patch(vividHeic, reference + 9, [9]))).toBe(
      'Error: Invalid input: Missing grid images: Tile image ID=9 is not a proper image.',
    );
    expect(await tryDecoding(patch(vividHeic, reference, [0x66, 0x72, 0x65, 0x65]))).toMatch(
      /^Error: .*grid/i,
    );
  });

  test('with boxes without end is decoded, or given up', { timeout: 30_000 }, async () => {
    const many = Array.from({ length: 20_000 }, () => makeBox('free'));
    const meta = Buffer.from(whole).indexOf('meta') - 4;
    const padded = joinBytes([whole, ...many]);
    expect(await tryDecoding(padded)).toBe('32 × 24');
    const before = joinBytes([whole.subarray(0, meta), ...many, whole.subarray(meta)]);
    expect(await tryDecoding(before)).toMatch(/^Error: \S/);
    const nested = Array.from({ length: 2000 }).reduce<Uint8Array>(
      (box) => makeBox('meta', box),
      new Uint8Array(),
    );
    expect(await tryDecoding(joinBytes([whole.subarray(0, meta), nested]))).toMatch(/^Error: \S/);
    expect(await tryDecoding(whole)).toBe('32 × 24');
  });
});
