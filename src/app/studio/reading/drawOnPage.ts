import { addressOf } from '../keeping/dev/servedBlob.ts';
import { thumbnailEncoding, type DrawnPicture } from './drawnPicture.ts';
import { paintThumbnail } from './paintThumbnail.ts';
import { planThumbnail, type PixelSize, type ThumbnailWish } from './planThumbnail.ts';

/**
 * Draws a picture on the page: where workers cannot draw (Safari before 16.4), and of a damaged picture what is there, which
 * browsers show by an `<img>` alone. Fails where there is nothing to show.
 */
export async function drawOnPage(blob: Blob, wish: ThumbnailWish): Promise<DrawnPicture> {
  const url = addressOf(blob);
  try {
    const image = new Image();
    image.src = url;
    await image.decode().catch(() => waitUntilShown(image));
    const of = { width: image.naturalWidth, height: image.naturalHeight };
    return await drawElement(image, of, wish);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The picture at a tenth of a second of a video: many begin black. */
const posterTime = 0.1;

/** Draws the beginning of a video. Fails where the browser does not play it. */
export async function drawPoster(
  url: string,
  wish: ThumbnailWish,
  signal: AbortSignal,
): Promise<DrawnPicture> {
  const video = document.createElement('video');
  try {
    await new Promise((resolve, reject) => {
      const fail = () => reject(new Error('the browser does not play it'));
      video.addEventListener('seeked', resolve, { once: true });
      video.addEventListener('error', fail, { once: true });
      signal.addEventListener('abort', fail, { once: true });
      video.muted = true;
      video.preload = 'auto';
      video.src = url;
      video.currentTime = posterTime;
    });
    return await drawElement(video, { width: video.videoWidth, height: video.videoHeight }, wish);
  } finally {
    video.removeAttribute('src');
    video.load();
  }
}

/** `decode` refuses what is damaged; what `load` is told of can be drawn as far as it goes. */
function waitUntilShown(image: HTMLImageElement): Promise<void> {
  if (image.complete) return Promise.resolve();
  return new Promise((resolve, reject) => {
    image.addEventListener('load', () => resolve(), { once: true });
    image.addEventListener('error', () => reject(new Error('the browser cannot decode it')), { once: true });
  });
}

async function drawElement(
  element: HTMLImageElement | HTMLVideoElement,
  of: PixelSize,
  wish: ThumbnailWish,
): Promise<DrawnPicture> {
  if (of.width === 0 || of.height === 0) throw new Error('the browser cannot decode it');
  const plan = planThumbnail(of, wish);
  const canvas = document.createElement('canvas');
  canvas.width = plan.size.width;
  canvas.height = plan.size.height;
  paintThumbnail(canvas.getContext('2d'), element, plan);
  const { type, quality } = thumbnailEncoding;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  if (!blob) throw new Error('the browser draws no more pictures');
  return { blob, ...plan.size, of };
}
