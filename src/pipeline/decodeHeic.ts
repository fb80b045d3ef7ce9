import { decodeHeicPixels, type PixelColors } from '../reading/decoding/decodeHeicPixels.ts';
import { HeicError } from '../reading/decoding/decodePrimary.ts';
import type { Libheif } from '../reading/decoding/libheif.ts';
import { openLibheif } from './libheif.ts';
import { judgeFailure } from './undecodable.ts';
import { wrapPixels } from './wrapPixels.ts';

/** @param p3 profile (ICC) of Display P3 */
export type DecodeHeic = (bytes: Uint8Array, p3: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;

/** Kept from one picture to the next, for it starts slowly. */
let libheif: Libheif | undefined;

/** A HEIC as TIFF, upright. */
export const decodeHeic: DecodeHeic = (bytes, p3) =>
  Promise.resolve().then(() => {
    libheif ??= openLibheif();
    try {
      return decodeHeicPixels(libheif, bytes, (pixels, colors) => wrapPixels(pixels, profileOf(colors, p3)));
    } catch (error) {
      throw error instanceof HeicError ? judgeFailure(error.message) : error;
    }
  });

function profileOf(colors: PixelColors, p3: Uint8Array): Uint8Array | undefined {
  if (colors === 'srgb') return undefined;
  return colors === 'p3' ? p3 : colors.profile;
}

/** Bytes that the decoder holds on to. */
export function measureHeap(): number {
  return libheif?.HEAPU8.length ?? 0;
}
