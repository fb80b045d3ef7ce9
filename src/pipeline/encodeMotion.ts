import sharp from 'sharp';
import { listBoxes } from '../reading/photo/container/listBoxes.ts';
import { isAnimatedPng } from '../reading/photo/container/listPngChunks.ts';
import { sniffFormat } from '../reading/photo/container/sniffFormat.ts';
import { stripPng } from '../reading/strip/stripPng.ts';
import type { DecodedPhoto } from './decodePhoto.ts';
import type { EncodedRendition } from './encodePhoto.ts';
import { recipe } from './recipe.ts';

/** A picture that moves, as such, or why it does not any more. */
export interface Motion {
  readonly renditions?: readonly EncodedRendition[];
  readonly flaw?: string;
}

const { motion } = recipe;

/** Small animations stay animated; of large ones the first picture is shown. Undefined of what does not move. */
export async function encodeMotion(bytes: Uint8Array, photo: DecodedPhoto): Promise<Motion | undefined> {
  if (isAnimatedPng(bytes)) {
    if (bytes.length > motion.mostBytes) return still(`has more than ${motion.mostBytes / 1e6} MB`);
    const { width, height } = photo;
    const stripped = stripPng(bytes);
    if (!stripped) return still('is damaged');
    return { renditions: [{ type: 'image/png', width, height, bytes: stripped.bytes }] };
  }
  if (isAnimatedAvif(bytes)) return still('is an AVIF, of which no more can be decoded');
  if (photo.frames === 1 || photo.damaged) return undefined;
  if (photo.width * photo.height * photo.frames > motion.mostPixels)
    return still(`has more than ${motion.mostPixels / 1e6} megapixels in all its pictures`);
  try {
    return { renditions: await encodeWebp(bytes, photo) };
  } catch {
    return still('is damaged');
  }
}

/** The pictures after the first stand in a movie beside it. */
function isAnimatedAvif(bytes: Uint8Array): boolean {
  return (
    sniffFormat(bytes) === 'avif' && listBoxes(bytes, 0, bytes.length).some(({ type }) => type === 'moov')
  );
}

function still(reason: string): Motion {
  return { flaw: `is animated and ${reason}, so only its first picture is shown` };
}

async function encodeWebp(bytes: Uint8Array, { sizes }: DecodedPhoto): Promise<EncodedRendition[]> {
  const wanted = sizes.filter(({ width }) => width <= motion.width);
  const renditions: EncodedRendition[] = [];
  for (const size of wanted.length > 0 ? wanted : sizes.slice(0, 1)) {
    const image = sharp(bytes, { animated: true, failOn: 'error' }).resize({ ...size, fit: 'fill' });
    renditions.push({ type: 'image/webp', ...size, bytes: await image.webp(motion.webp).toBuffer() });
  }
  return renditions;
}
