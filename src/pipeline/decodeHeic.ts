import { completeBoxes } from '../reading/photo/container/completeBoxes.ts';
import { findHeifColor } from '../reading/photo/container/findHeifColor.ts';
import { interpretColor } from './interpretColor.ts';
import { toneMap } from './toneMap.ts';
import type { Pixels } from './wrapPixels.ts';

export interface DecodedHeic extends Pixels {
  /** ICC, or the name of what it would say; sRGB where absent. */
  readonly profile?: Uint8Array | 'p3';
}

/**
 * The pixels of a HEIC, upright: the decoder follows the container's turns, so EXIF's must not be applied again. It
 * says nothing of colours, which are taken from the container.
 */
export async function decodeHeic(bytes: Uint8Array): Promise<DecodedHeic> {
  const { default: decode } = await import('heic-decode');
  const { width, height, data } = await decode({ buffer: withKnownBrand(completeBoxes(bytes)) });
  const channels = hasTransparency(data) ? 4 : 3;
  const meaning = interpretColor(findHeifColor(bytes));
  if (meaning.kind === 'hdr') {
    const { transfer, primaries } = meaning;
    const mapped = toneMap({ data: withoutAlpha(data), most: 255, transfer, primaries });
    return { width, height, channels: 3, data: mapped, profile: 'p3' };
  }
  const pixels = {
    width,
    height,
    channels,
    data: channels === 3 ? withoutAlpha(data) : new Uint8Array(data.buffer),
  } as const;
  if (meaning.kind === 'profile') return { ...pixels, profile: meaning.profile.slice() };
  return meaning.kind === 'p3' ? { ...pixels, profile: 'p3' } : pixels;
}

/** The decoder reads every codec variant, but refuses brands that it has not heard of. */
function withKnownBrand(bytes: Uint8Array): Uint8Array {
  const branded = bytes.slice();
  branded.set(new TextEncoder().encode('heic'), 8);
  return branded;
}

function hasTransparency(rgba: Uint8ClampedArray): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return true;
  return false;
}

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0;
    rgb[to + 1] = rgba[from + 1] ?? 0;
    rgb[to + 2] = rgba[from + 2] ?? 0;
  }
  return rgb;
}
