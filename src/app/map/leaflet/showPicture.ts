import type { Canvas } from '../ground/ground.ts';

let easel: OffscreenCanvas | undefined;

/**
 * Shows in a canvas what is drawn. What a canvas of the document is told to draw it draws with the next frame, together
 * with all others, and the page stands still meanwhile; beside the document it is drawn at once.
 */
export function showPicture(canvas: HTMLCanvasElement, draw: (context: Canvas) => void): void {
  if (typeof OffscreenCanvas === 'undefined') {
    const context = canvas.getContext('2d', { alpha: false });
    if (context) draw(context);
    return;
  }
  easel ??= new OffscreenCanvas(1, 1);
  [easel.width, easel.height] = [canvas.width, canvas.height];
  const context = easel.getContext('2d', { alpha: false });
  if (!context) return;
  draw(context);
  canvas
    .getContext('bitmaprenderer', { alpha: false })
    ?.transferFromImageBitmap(easel.transferToImageBitmap());
}
