import { wholeBlob } from '../keeping/dev/servedBlob.ts';
import { thumbnailEncoding, type DrawnPicture } from './drawnPicture.ts';
import { paintThumbnail } from './paintThumbnail.ts';
import { planThumbnail, type ThumbnailWish } from './planThumbnail.ts';

/** Draws a picture small, off the page. Fails where the browser cannot decode it. */
export async function drawInWorker(blob: Blob, wish: ThumbnailWish): Promise<DrawnPicture> {
  const bitmap = await createImageBitmap(await wholeBlob(blob));
  try {
    return await drawBitmap(bitmap, wish);
  } finally {
    bitmap.close();
  }
}

export async function drawBitmap(
  bitmap: ImageBitmap | OffscreenCanvas,
  wish: ThumbnailWish,
): Promise<DrawnPicture> {
  const plan = planThumbnail(bitmap, wish);
  const canvas = new OffscreenCanvas(plan.size.width, plan.size.height);
  paintThumbnail(canvas.getContext('2d'), bitmap, plan);
  const { width, height } = bitmap;
  return { blob: await canvas.convertToBlob(thumbnailEncoding), ...plan.size, of: { width, height } };
}
