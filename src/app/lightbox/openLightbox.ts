import PhotoSwipe from 'photoswipe';
import 'photoswipe/style.css';
import type { PhotoView } from '../page.ts';

export interface LightboxRequest {
  readonly photos: readonly PhotoView[];
  readonly index: number;
  /** Start the slideshow at once. */
  readonly play: boolean;
  /** The photo's link in the page under the lightbox, where it is in the document. */
  readonly thumbnail: (photo: PhotoView) => HTMLElement | undefined;
  /** Another photo is shown. */
  readonly onChange: (photo: PhotoView) => void;
  /** The reader closed it. Also called after `close()`. */
  readonly onClose: () => void;
}

export interface Lightbox {
  close(): void;
  goTo(index: number): void;
}

export function openLightbox(request: LightboxRequest): Lightbox {
  const pswp = new PhotoSwipe({
    index: request.index,
    dataSource: request.photos.map((photo) => ({
      src: photo.renditions.at(-1)?.url ?? '',
      width: photo.width,
      height: photo.height,
      alt: photo.alt,
    })),
  });
  pswp.on('change', () => {
    const photo = request.photos[pswp.currIndex];
    if (photo) request.onChange(photo);
  });
  pswp.on('close', () => request.onClose());
  pswp.init();
  return { close: () => pswp.close(), goTo: (index) => pswp.goTo(index) };
}
