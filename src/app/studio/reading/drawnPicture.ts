import type { PixelSize } from './planThumbnail.ts';

/** A picture as it was drawn small. */
export interface DrawnPicture extends PixelSize {
  /** JPEG. */
  readonly blob: Blob;
  /** Pixels of what it was drawn of. */
  readonly of: PixelSize;
}

/** Pixels of the longer side of what is drawn for galleries. */
export const longestThumbnail = 400;

/** How a picture of a gallery is written. */
export const thumbnailEncoding = { type: 'image/jpeg', quality: 0.8 } as const;
