import { completeBoxes } from '../photo/container/completeBoxes.ts';
import { findHeifColor } from '../photo/container/findHeifColor.ts';
import { decodePrimary } from './decodePrimary.ts';
import { interpretColor, type ColorMeaning } from './interpretColor.ts';
import type { Libheif } from './libheif.ts';
import type { Pixels } from './pixels.ts';
import { toneMap } from './toneMap.ts';

/** What the numbers of pixels mean: sRGB, Display P3, or what a profile (ICC) says. */
export type PixelColors = 'srgb' | 'p3' | { readonly profile: Uint8Array };

/**
 * Decodes a HEIC upright: the decoder follows the container's turns, so EXIF's must not be applied again. It says nothing of
 * colours, which are taken from the container. Throws a HeicError where it cannot.
 *
 * @param use takes the pixels, which are gone after it
 */
export function decodeHeicPixels<Result>(
  libheif: Libheif,
  bytes: Uint8Array,
  use: (pixels: Pixels, colors: PixelColors) => Result,
): Result {
  const meaning = interpretColor(findHeifColor(bytes));
  return decodePrimary(libheif, withKnownBrand(completeBoxes(bytes)), (pixels) =>
    use(...tellColors(pixels, meaning)),
  );
}

function tellColors(pixels: Pixels, meaning: ColorMeaning): [Pixels, PixelColors] {
  if (meaning.kind === 'hdr') {
    const opaque = dropAlpha(pixels);
    return [{ ...opaque, data: toneMap({ ...meaning, data: opaque.data, most: 255 }) }, 'p3'];
  }
  const colors = meaning.kind === 'profile' ? { profile: meaning.profile } : meaning.kind;
  return [hasTransparency(pixels) ? pixels : dropAlpha(pixels), colors];
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
