import sharp from 'sharp';
import type { Rendition } from '../journal/rendition.ts';
import type { Size } from './computeSizes.ts';
import { decodeHeic } from './decodeHeic.ts';
import { decodePhoto, type DecodedPhoto } from './decodePhoto.ts';
import type { DecodeHeic } from './decodeHeic.ts';
import { encodeMotion } from './encodeMotion.ts';
import { makePlaceholder, type Placeholder } from './makePlaceholder.ts';
import { recipe } from './recipe.ts';

// More threads in one encoder change the bytes it makes; photos run side by side instead.
sharp.concurrency(1);
// Every photo is another one: what libvips remembers of the last is never asked for.
sharp.cache(false);

/** One size of a photo, encoded, without any metadata but, of vivid ones, the colour profile. */
export interface EncodedRendition extends Size {
  readonly type: Rendition['type'];
  /** Absent where it was encoded before. */
  readonly bytes?: Uint8Array;
}

/** Whether a rendition of the photo was encoded before. */
export type IsKept = (type: Rendition['type'], size: Size) => boolean;

export interface EncodedPhoto extends Size, Placeholder {
  /** The type that browsers should prefer first, in each the smallest first. */
  readonly renditions: readonly EncodedRendition[];
  /** What is lost of the photo, where something is. */
  readonly flaw?: string;
}

/** Decodes a photo once and makes every rendition from that. Throws where nothing of it can be decoded. */
export async function encodePhoto(
  bytes: Uint8Array,
  decode: DecodeHeic = decodeHeic,
  isKept: IsKept = () => false,
): Promise<EncodedPhoto> {
  const photo = await decodePhoto(bytes, decode);
  const motion = await encodeMotion(bytes, photo);
  const flaw = photo.damaged ? 'is damaged, and shown as far as it goes' : motion?.flaw;
  const preferred = motion?.renditions ?? (await encodeAvif(photo, isKept));
  return {
    width: photo.width,
    height: photo.height,
    renditions: [...preferred, await encodeJpeg(photo, isKept)],
    ...(await makePlaceholder(photo)),
    ...(flaw !== undefined && { flaw }),
  };
}

async function encodeAvif(photo: DecodedPhoto, isKept: IsKept): Promise<EncodedRendition[]> {
  const renditions: EncodedRendition[] = [];
  for (const size of photo.sizes) {
    const type = 'image/avif';
    if (isKept(type, size)) {
      renditions.push({ type, ...size });
      continue;
    }
    const image = photo.open(size).avif(recipe.avif);
    const bytes = await (photo.vivid ? image.keepIccProfile() : image).toBuffer();
    renditions.push({ type, ...size, bytes });
  }
  return renditions;
}

/**
 * In sRGB and without transparency, for programs that know nothing of either. The gain map of Ultra HDR is left out: it
 * adds a quarter to the bytes, and browsers that could show it take the AVIF.
 */
async function encodeJpeg(photo: DecodedPhoto, isKept: IsKept): Promise<EncodedRendition> {
  const { width, height } = photo;
  const size = photo.sizes.findLast((each) => each.width <= recipe.jpegWidth) ?? { width, height };
  const type = 'image/jpeg';
  if (isKept(type, size)) return { type, ...size };
  const image = photo.open(size).flatten({ background: recipe.background }).jpeg(recipe.jpeg);
  return { type, ...size, bytes: await image.toBuffer() };
}
