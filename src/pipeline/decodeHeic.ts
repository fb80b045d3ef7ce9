import { completeBoxes } from '../reading/photo/container/completeBoxes.ts';
import { findHeifColor } from '../reading/photo/container/findHeifColor.ts';
import { interpretColor } from './interpretColor.ts';
import { toneMap } from './toneMap.ts';
import { wrapPixels } from './wrapPixels.ts';

/** @param p3 profile (ICC) of Display P3 */
export type DecodeHeic = (bytes: Uint8Array, p3: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * A HEIC as TIFF, upright: the decoder follows the container's turns, so EXIF's must not be applied again. It says
 * nothing of colours, which are taken from the container.
 */
export const decodeHeic: DecodeHeic = async (bytes, p3) => {
  const { default: decode } = await import('heic-decode');
  const { width, height, data } = await decode({ buffer: withKnownBrand(completeBoxes(bytes)) });
  const rgba = new Uint8Array(data.buffer);
  const meaning = interpretColor(findHeifColor(bytes));
  if (meaning.kind === 'hdr') {
    const mapped = toneMap({ ...meaning, data: dropAlpha(rgba), most: 255 });
    return wrapPixels({ width, height, channels: 3, data: mapped }, p3);
  }
  const profile = meaning.kind === 'profile' ? meaning.profile : meaning.kind === 'p3' ? p3 : undefined;
  return hasTransparency(rgba)
    ? wrapPixels({ width, height, channels: 4, data: rgba }, profile)
    : wrapPixels({ width, height, channels: 3, data: dropAlpha(rgba) }, profile);
};

/** The decoder reads every codec variant, but refuses brands that it has not heard of. */
function withKnownBrand(bytes: Uint8Array): Uint8Array {
  const branded = bytes.slice();
  branded.set(new TextEncoder().encode('heic'), 8);
  return branded;
}

function hasTransparency(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return true;
  return false;
}

/** In the same memory, of which a photo takes enough. */
function dropAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = rgba.subarray(0, (rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0;
    rgb[to + 1] = rgba[from + 1] ?? 0;
    rgb[to + 2] = rgba[from + 2] ?? 0;
  }
  return rgb;
}
