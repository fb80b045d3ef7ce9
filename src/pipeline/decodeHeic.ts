import { completeBoxes } from '../reading/photo/container/completeBoxes.ts';
import { findHeifColor } from '../reading/photo/container/findHeifColor.ts';
import { decodePrimary } from './decodePrimary.ts';
import { interpretColor, type ColorMeaning } from './interpretColor.ts';
import { openLibheif, type Libheif } from './libheif.ts';
import { toneMap } from './toneMap.ts';
import { wrapPixels, type Pixels } from './wrapPixels.ts';

/** @param p3 profile (ICC) of Display P3 */
export type DecodeHeic = (bytes: Uint8Array, p3: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;

/** Kept from one picture to the next, for it starts slowly. */
let libheif: Libheif | undefined;

/**
 * A HEIC as TIFF, upright: the decoder follows the container's turns, so EXIF's must not be applied again. It says
 * nothing of colours, which are taken from the container.
 */
export const decodeHeic: DecodeHeic = (bytes, p3) =>
  Promise.resolve().then(() => {
    libheif ??= openLibheif();
    const meaning = interpretColor(findHeifColor(bytes));
    const readable = withKnownBrand(completeBoxes(bytes));
    return decodePrimary(libheif, readable, (pixels) => wrapColors(pixels, meaning, p3));
  });

/** Bytes that the decoder holds on to. */
export function measureHeap(): number {
  return libheif?.HEAPU8.length ?? 0;
}

function wrapColors(pixels: Pixels, meaning: ColorMeaning, p3: Uint8Array): Uint8Array<ArrayBuffer> {
  if (meaning.kind === 'hdr') {
    const opaque = dropAlpha(pixels);
    return wrapPixels({ ...opaque, data: toneMap({ ...meaning, data: opaque.data, most: 255 }) }, p3);
  }
  const profile = meaning.kind === 'profile' ? meaning.profile : meaning.kind === 'p3' ? p3 : undefined;
  return wrapPixels(hasTransparency(pixels) ? pixels : dropAlpha(pixels), profile);
}

/** The decoder reads every codec variant, but refuses brands that it has not heard of. */
function withKnownBrand(bytes: Uint8Array): Uint8Array {
  const branded = bytes.slice();
  branded.set(new TextEncoder().encode('heic'), 8);
  return branded;
}

function hasTransparency({ data, channels }: Pixels): boolean {
  if (channels === 3) return false;
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

/** In the same memory, of which a photo takes enough. */
function dropAlpha({ data, channels, ...size }: Pixels): Pixels {
  if (channels === 3) return { ...size, channels, data };
  const rgb = data.subarray(0, (data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    rgb[to] = data[from] ?? 0;
    rgb[to + 1] = data[from + 1] ?? 0;
    rgb[to + 2] = data[from + 2] ?? 0;
  }
  return { ...size, channels: 3, data: rgb };
}
