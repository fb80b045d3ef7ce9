import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeHeif } from '../../../tests/fixtures/makeHeif.ts';
import { openLibheif } from '../../pipeline/libheif.ts';
import { decodeHeicPixels } from '../decoding/decodeHeicPixels.ts';
import { withSmallPicture } from './withSmallPicture.ts';

const iphone = fileURLToPath(new URL('../../../../shared/corpus/heic/IMG_2682.heic', import.meta.url));

test.skipIf(!existsSync(iphone))(
  'the small picture of a phone’s HEIC is decoded in the stead of the large one',
  () => {
    const bytes = readFileSync(iphone);
    const small = withSmallPicture(bytes);
    if (!small) throw new Error('it has one');
    expect(small.length).toBe(bytes.length);
    expect(bytes.filter((byte, at) => byte !== small[at]).length).toBe(1);
    const size = decodeHeicPixels(openLibheif(), small, ({ width, height }) => [width, height]);
    expect(size).toEqual([320, 240]);
  },
);

test('a file without one, one that is cut off, and what is no HEIC have none', () => {
  expect(withSmallPicture(makeHeif({ width: 40, height: 30 }))).toBeUndefined();
  expect(withSmallPicture(new Uint8Array(20))).toBeUndefined();
  if (existsSync(iphone)) expect(withSmallPicture(readFileSync(iphone).subarray(0, 60))).toBeUndefined();
});
