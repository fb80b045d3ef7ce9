import type PhotoSwipe from 'photoswipe';
import { messages } from '../messages.ts';
import type { PhotoView } from '../page.ts';
import type { Showing } from './showing.svelte.ts';

/** Keeps what the controls print true to what PhotoSwipe shows. */
export function followSlides(pswp: PhotoSwipe, showing: Showing, onChange: (photo: PhotoView) => void): void {
  const announce = (text = showing.photo?.alt ?? '') => {
    showing.announcement = `${messages.lightbox.position(showing.index + 1, showing.photos.count)}. ${text}`;
  };
  pswp.on('viewportSize', () => {
    showing.size = { width: pswp.viewportSize.x, height: pswp.viewportSize.y };
  });
  /** The photo that was told of last. */
  let told = showing.photo;
  const tell = () => {
    const { photo } = showing;
    if (!photo || photo === told) return;
    told = photo;
    announce();
    onChange(photo);
  };
  // Of a photo that is still being loaded it is told when it has come, and PhotoSwipe changes to it once more.
  pswp.on('change', () => {
    showing.index = pswp.currIndex;
    tell();
  });
  // A live region speaks only of what changes after it is there.
  pswp.on('openingAnimationEnd', () => announce());
  pswp.on('loadError', ({ slide }) => {
    if (!slide.isActive) return;
    showing.zoomable = false;
    announce(messages.lightbox.failed);
  });
  pswp.on('zoomPanUpdate', ({ slide }) => {
    const { initial, secondary } = slide.zoomLevels;
    showing.zoomable = slide.isZoomable() && secondary > initial * 1.01;
    showing.zoomed = pswp.opener.isOpen && slide.currZoomLevel > initial * 1.01;
    showing.leaving = pswp.bgOpacity < 1;
  });
}
