import { drawBitmap } from './drawInWorker.ts';
import type { DrawnPicture } from './drawnPicture.ts';
import type { PixelSize } from './planThumbnail.ts';

/** A turn that the browser does as it draws, which TypeScript's DOM does not know of yet. */
interface TurnedFrame {
  readonly rotation?: number;
  readonly flip?: boolean;
}

export interface StoredJpeg {
  /** Pixels as displayed. */
  readonly shown: PixelSize;
  /** EXIF, 1…8. */
  readonly orientation: number;
  /** Pixels of the longer side at most. */
  readonly longest: number;
}

/** Whether the browser decodes a JPEG in a smaller size at once (Chromium): in a third of the time, and little memory. */
export const canDecodeScaled = typeof ImageDecoder === 'function';

/** Draws a large JPEG small. Fails where it is damaged. */
export async function drawScaled(
  blob: Blob,
  { shown, orientation, longest }: StoredJpeg,
): Promise<DrawnPicture> {
  // JPEG is decoded in eighths of its size.
  const scale = Math.ceil((8 * longest) / Math.max(shown.width, shown.height)) / 8;
  const [width, height] = [Math.ceil(shown.width * scale), Math.ceil(shown.height * scale)];
  const [desiredWidth, desiredHeight] = orientation >= 5 ? [height, width] : [width, height];
  const data = await blob.arrayBuffer();
  const decoder = new ImageDecoder({ data, type: 'image/jpeg', desiredWidth, desiredHeight });
  try {
    const { image } = await decoder.decode();
    try {
      const picture = await createImageBitmap(image);
      const isTurned = Boolean((image as TurnedFrame).rotation) || (image as TurnedFrame).flip === true;
      const drawn = await drawBitmap(picture, { longest, ...(!isTurned && { orientation }) });
      picture.close();
      return { ...drawn, of: shown };
    } finally {
      image.close();
    }
  } finally {
    decoder.close();
  }
}
