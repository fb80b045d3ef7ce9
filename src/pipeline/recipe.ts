import { createHash } from 'node:crypto';
import sharp from 'sharp';

/**
 * How photos are encoded. Of the formats measured at equal SSIM, AVIF at the least effort gives the fewest bytes
 * for its time; the one JPEG is for browsers and link previews that know no AVIF.
 */
export const recipe = {
  /** Pixels; a photo is never enlarged. */
  widths: [320, 640, 1280, 2048],
  /** Pixels; the tallest that all browsers decode without trouble. */
  maxHeight: 8192,
  avif: { quality: 60, effort: 0, chromaSubsampling: '4:2:0' },
  jpeg: { quality: 80, progressive: true },
  /** Pixels; width of the JPEG. */
  jpegWidth: 1280,
  /** Behind what is transparent in a JPEG. */
  background: '#ffffff',
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

const { vips, aom, mozjpeg } = sharp.versions;

/** Changes whenever the same photo would be encoded to other bytes. */
export const recipeHash = createHash('sha256')
  .update(JSON.stringify([recipe, vips, aom, mozjpeg]))
  .digest('hex');
