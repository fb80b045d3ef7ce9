import type PhotoSwipe from 'photoswipe';
import type { PhotoView } from '../page.ts';
import { isShown, type OriginalView } from '../photo/original.ts';
import type { PhotoSet } from '../photo/photoSet.ts';
import { coarsest, showsNow } from './fillSlides.ts';
import { neededOriginal } from './neededOriginal.ts';

type Slide = NonNullable<PhotoSwipe['currSlide']>;
type Content = Slide['content'];

/**
 * Puts a photo's own file in the place of its renditions once the reader looks nearer than those reach, and lets them
 * come as near as its pixels are fine. It is never loaded before.
 */
export function showOriginals(pswp: PhotoSwipe, photos: PhotoSet, avif: boolean): void {
  const asked = new WeakSet<Content>();
  pswp.options.secondaryZoomLevel = (levels) => finestZoom(photos.at(levels.index), levels);
  pswp.on('zoomPanUpdate', ({ slide }) => {
    const { content, currZoomLevel, zoomLevels } = slide;
    const photo = photos.at(slide.index);
    if (!photo || asked.has(content) || currZoomLevel <= zoomLevels.initial * 1.01) return;
    const original = neededOriginal(photo, showsNow(avif), slide.width * currZoomLevel * devicePixelRatio);
    if (!original || content.isError()) return;
    asked.add(content);
    void replaceBy(original, content);
  });
}

/** Waits until it can be painted whole; where the browser turns it otherwise than we do, the rendition stays. */
async function replaceBy(original: OriginalView, content: Content): Promise<void> {
  const image = new Image();
  image.decoding = 'sync';
  image.src = original.url;
  const isThere = await image.decode().then(
    () => image.naturalWidth === original.width && image.naturalHeight === original.height,
    () => false,
  );
  const shown = content.element;
  if (!isThere || !(shown instanceof HTMLImageElement)) return;
  image.className = shown.className;
  image.alt = shown.alt;
  image.style.cssText = shown.style.cssText;
  shown.replaceWith(image);
  content.element = image;
}

/** Where a double tap leads: to the own pixels of a photo that has them, if that is nearer than usual; 0 is the usual. */
function finestZoom(photo: PhotoView | undefined, { fit }: Slide['zoomLevels']): number {
  if (!photo?.original || !isShown(photo.original)) return 0;
  const own = 1 / (coarsest * devicePixelRatio);
  return own > fit * 3 ? Math.min(1, own) : 0;
}
