import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Rendition } from '../journal/rendition.ts';

/**
 * How photos are encoded. Of the formats measured at equal SSIM, AVIF at the least effort gives the fewest bytes
 * for its time; the one JPEG is for browsers and link previews that know no AVIF.
 */
export const recipe = {
  /** Pixels; a photo is never enlarged. */
  widths: [320, 512, 800, 1280, 2048],
  /** Pixels; the tallest that all browsers decode without trouble. */
  maxHeight: 8192,
  avif: { quality: 60, effort: 0, chromaSubsampling: '4:2:0' },
  jpeg: { quality: 80, progressive: true },
  /** Pixels; width of the JPEG. */
  jpegWidth: 1280,
  /** JPEG with the photo's gain map: as like the photo as the AVIF, in the widths in which a photo is looked at. */
  hdr: { quality: 75, leastWidth: 1280 },
  /** Behind what is transparent in a JPEG. */
  background: '#ffffff',
  /** Pixels; longer side of what the placeholder is made from, which has seven waves at most. */
  placeholderLength: 40,
  /** Animated GIF, WebP and PNG that are no larger stay animated. */
  motion: {
    /** Of all its pictures together. */
    mostPixels: 30_000_000,
    /** Bytes of an animated PNG, which is published as it is. */
    mostBytes: 2_000_000,
    /** Pixels; width of the widest rendition. */
    width: 1280,
    webp: { quality: 70, effort: 2 },
  },
  /** Raised when the code that follows the recipe changes what it makes. */
  version: 2,
} as const;

/** The picture of a link that is shared. */
export const cardRecipe = {
  /** Pixels: the shape in which most programs show it. What is shown whole has only the width. */
  width: 1200,
  height: 630,
  jpeg: recipe.jpeg,
  background: recipe.background,
} as const;

/** Raised when other bytes are left of a photo's own file. */
const strippingVersion = 1;

const { vips, aom, mozjpeg, webp } = sharp.versions;
// sharp's types do not name this one.
const { uhdr } = sharp.versions as { readonly uhdr?: string };

/** Changes whenever anything else would be made of the same photo. */
export const recipeHash = hash([recipe, vips, aom, mozjpeg, webp, uhdr]);

/** Raised when the code that copies or converts videos changes what it makes. */
const clips = 1;

/** What all renditions of a photo are encoded from: its pixels in the widest size. */
const source = [Math.max(...recipe.widths), recipe.maxHeight, recipe.version, vips];

/** Changes whenever renditions of this kind would have other bytes in the same size; those of others stay. */
export const encodingHashes: Readonly<
  Record<Rendition['type'] | 'hdr' | 'original' | 'clip' | 'card', string>
> = {
  'image/avif': hash([source, recipe.avif, aom]),
  'image/jpeg': hash([source, recipe.jpeg, recipe.background, mozjpeg]),
  hdr: hash([recipe.version, recipe.hdr.quality, vips, mozjpeg, uhdr]),
  'image/webp': hash([source, recipe.motion, webp]),
  'image/png': hash([source, recipe.motion, strippingVersion]),
  'image/gif': hash([source, recipe.motion]),
  original: hash(['original', strippingVersion]),
  clip: hash(clips),
  // It is made from a rendition.
  card: hash([source, recipe.avif, cardRecipe, aom, mozjpeg]),
};

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
