import sharp from 'sharp';
import { patience, type DecodedPhoto } from './decodePhoto.ts';
import type { EncodedRendition, IsKept } from './encodePhoto.ts';
import type { Size } from './computeSizes.ts';
import { recipe } from './recipe.ts';

/**
 * JPEGs that carry the photo's gain map, scaled with it; none of a photo that has none. AVIF of this encoder
 * cannot carry one. They are made from the photo's own bytes: decoded pixels have left their gain map behind.
 */
export async function encodeHdr(
  bytes: Uint8Array,
  photo: DecodedPhoto,
  isKept: IsKept,
): Promise<EncodedRendition[]> {
  if (!photo.hasGainMap || photo.damaged) return [];
  const renditions: EncodedRendition[] = [];
  for (const size of chooseSizes(photo)) {
    const rendition = { type: 'image/jpeg', ...size, hdr: true } as const;
    try {
      renditions.push(
        isKept(rendition) ? rendition : { ...rendition, bytes: await encode(bytes, photo, size) },
      );
    } catch {
      // A gain map that is broken, or of a kind that is not understood: what everyone else sees is the whole photo.
      return [];
    }
  }
  return renditions;
}

/** Thumbnails stay as they are: a page of them would glare. */
function chooseSizes({ sizes }: DecodedPhoto): readonly Size[] {
  const large = sizes.filter(({ width }) => width >= recipe.hdr.leastWidth);
  return large.length > 0 ? large : sizes.slice(-1);
}

/**
 * Stored as the camera stored it, with a tag that says how it is turned, as phones do. sharp 0.35.5 would
 * turn both, but where libvips keeps no cache it frees the gain map's bytes before they are decoded.
 */
function encode(bytes: Uint8Array, { vivid, orientation }: DecodedPhoto, size: Size): Promise<Uint8Array> {
  const stored = orientation < 5 ? size : { width: size.height, height: size.width };
  const image = sharp(bytes, { failOn: 'error', limitInputPixels: 268_000_000, sequentialRead: true })
    .timeout({ seconds: patience })
    .keepGainMap()
    .resize({ ...stored, fit: 'fill' })
    .withExif({ IFD0: { Orientation: String(orientation) } });
  const colored = vivid
    ? image.pipelineColourspace('rgb16').withIccProfile('p3').toColourspace('srgb')
    : image;
  return colored.jpeg({ quality: recipe.hdr.quality }).toBuffer();
}
