import type PhotoSwipe from 'photoswipe';
import type { PhotoSet } from '../photo/photoSet.ts';

/** Resolves when the picture at this place can be shown whole, or never will be. */
export async function whenDecoded(pswp: PhotoSwipe, photos: PhotoSet, index: number): Promise<void> {
  await photos.load(index).catch(() => undefined);
  if (pswp.isDestroying) return;
  pswp.contentLoader.loadSlideByIndex(index);
  const image = pswp.contentLoader.getContentByIndex(index)?.element;
  if (!(image instanceof HTMLImageElement)) return;
  if (!image.complete) await once(image, ['load', 'error']);
  await image.decode().catch(() => undefined);
}

/** Decodes the next two pictures before they are asked for. */
export function decodeAhead(pswp: PhotoSwipe, photos: PhotoSet): void {
  const decode = () => {
    for (const step of [1, 2])
      if (pswp.currIndex + step < pswp.getNumItems()) void whenDecoded(pswp, photos, pswp.currIndex + step);
  };
  pswp.on('openingAnimationEnd', decode);
  pswp.on('change', () => {
    if (pswp.opener.isOpen) decode();
  });
}

const once = (target: EventTarget, types: readonly string[]) =>
  new Promise<void>((resolve) => {
    for (const type of types) target.addEventListener(type, () => resolve(), { once: true });
  });
