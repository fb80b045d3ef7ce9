import type { ThumbnailPlan } from './planThumbnail.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** @param context of a canvas of the plan's size */
export function paintThumbnail(
  context: Context | null,
  picture: CanvasImageSource,
  { size, crop, drawn, matrix }: ThumbnailPlan,
): void {
  if (!context) throw new Error('the browser draws no more pictures');
  // JPEG knows no transparency, and paper is white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.imageSmoothingQuality = 'high';
  context.setTransform(...matrix);
  context.drawImage(picture, crop.x, crop.y, crop.width, crop.height, 0, 0, drawn.width, drawn.height);
}
