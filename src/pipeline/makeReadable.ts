import sharp from 'sharp';
import { completeBoxes } from '../reading/photo/container/completeBoxes.ts';
import { findBlocks } from '../reading/photo/container/findBlocks.ts';
import { findHeifColor } from '../reading/photo/container/findHeifColor.ts';
import { startsWith } from '../reading/photo/container/bytes.ts';
import type { DecodeHeic } from './decodeHeic.ts';
import { interpretColor, type ColorMeaning } from '../reading/decoding/interpretColor.ts';
import { p3Profile } from './p3Profile.ts';
import { toneMap } from '../reading/decoding/toneMap.ts';
import { checkPixels } from '../reading/decoding/tooLarge.ts';
import { wrapPixels } from './wrapPixels.ts';

/**
 * A photo as sharp decodes it. Most are as they stand; HEIC needs a decoder of its own, and of AVIF sharp knows no
 * colours but those of a profile.
 */
export async function makeReadable(bytes: Uint8Array, decodeHeic: DecodeHeic): Promise<Uint8Array> {
  if (!startsWith(bytes, 'ftyp', 4)) return bytes;
  const { format, largest } = findBlocks(bytes);
  if (largest) checkPixels(largest);
  if (format === 'heic') return decodeHeic(bytes, await p3Profile());
  const complete = nameAvif(completeBoxes(bytes));
  const meaning = interpretColor(findHeifColor(bytes));
  return meaning.kind === 'p3' || meaning.kind === 'hdr' ? recolor(complete, meaning) : complete;
}

/** sharp knows an AVIF by the first of its brands alone; an animation puts another there. */
function nameAvif(bytes: Uint8Array): Uint8Array {
  if (startsWith(bytes, 'avif', 8)) return bytes;
  const named = Uint8Array.from(bytes);
  named.set(new TextEncoder().encode('avif'), 8);
  return named;
}

async function recolor(
  avif: Uint8Array,
  meaning: Extract<ColorMeaning, { kind: 'p3' | 'hdr' }>,
): Promise<Uint8Array> {
  if (meaning.kind === 'p3') {
    const { data, info } = await sharp(avif).raw().toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    return wrapPixels({ width, height, channels: info.channels === 4 ? 4 : 3, data }, await p3Profile());
  }
  const { data, info } = await sharp(avif)
    .toColourspace('rgb16')
    .removeAlpha()
    .raw({ depth: 'ushort' })
    .toBuffer({ resolveWithObject: true });
  const numbers = new Uint16Array(data.buffer, data.byteOffset, data.length / 2);
  const { width, height } = info;
  const mapped = toneMap({ ...meaning, data: numbers, most: 65_535 });
  return wrapPixels({ width, height, channels: 3, data: mapped }, await p3Profile());
}
