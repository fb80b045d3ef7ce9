import sharp from 'sharp';
import type { Rendition } from '../journal/rendition.ts';
import type { Size } from './computeSizes.ts';
import { decodeHeic } from './decodeHeic.ts';
import { decodePhoto, type DecodedPhoto } from './decodePhoto.ts';
import type { DecodeHeic } from './decodeHeic.ts';
import { encodeHdr } from './encodeHdr.ts';
import { encodeMotion } from './encodeMotion.ts';
import { makePlaceholder, type Placeholder } from './makePlaceholder.ts';
import { recipe } from './recipe.ts';

// More threads in one encoder change the bytes it makes; photos run side by side instead.
sharp.concurrency(1);
// Every photo is another one: what libvips remembers of the last is never asked for.
sharp.cache(false);

/** One size of a photo, encoded, without any metadata but colour profile and gain map. */
export interface EncodedRendition extends RenditionKind, Size {
  /** Absent where it was encoded before. */
  readonly bytes?: Uint8Array;
}

/** What tells the renditions of one photo apart. */
export type RenditionKind = Pick<Rendition, 'type' | 'width' | 'hdr'>;

/** Whether a rendition of the photo was encoded before. */
export type IsKept = (rendition: RenditionKind) => boolean;

export interface EncodedPhoto extends Size, Placeholder {
  /** The type that browsers should prefer first, in each the smallest first; before the last those with a gain map. */
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
    renditions: [...preferred, ...(await encodeHdr(bytes, photo, isKept)), await encodeJpeg(photo, isKept)],
    ...(await makePlaceholder(photo)),
    ...(flaw !== undefined && { flaw }),
  };
}

async function encodeAvif(photo: DecodedPhoto, isKept: IsKept): Promise<EncodedRendition[]> {
  const renditions: EncodedRendition[] = [];
  for (const size of photo.sizes) {
    const rendition = { type: 'image/avif', ...size } as const;
    if (isKept(rendition)) {
      renditions.push(rendition);
      continue;
    }
    const image = (await photo.open(size)).avif(recipe.avif);
    const bytes = await (photo.vivid ? image.keepIccProfile() : image).toBuffer();
    renditions.push({ ...rendition, bytes });
  }
  return renditions;
}

/** In sRGB, without transparency and gain map, for programs that know nothing of either. */
async function encodeJpeg(photo: DecodedPhoto, isKept: IsKept): Promise<EncodedRendition> {
  const { width, height } = photo;
  const size = photo.sizes.findLast((each) => each.width <= recipe.jpegWidth) ?? { width, height };
  const rendition = { type: 'image/jpeg', ...size } as const;
  if (isKept(rendition)) return rendition;
  const image = (await photo.open(size)).flatten({ background: recipe.background });
  return { ...rendition, bytes: await image.jpeg(recipe.jpeg).toBuffer() };
}
