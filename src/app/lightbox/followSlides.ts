import type PhotoSwipe from 'photoswipe';
import { messages } from '../messages.ts';
import type { PhotoView } from '../page.ts';
import type { Showing } from './showing.svelte.ts';

/** Keeps what the controls print true to what PhotoSwipe shows. */
export function followSlides(pswp: PhotoSwipe, showing: Showing, onChange: (photo: PhotoView) => void): void {
  const announce = (text = showing.photo?.alt ?? '') => {
    showing.announcement = `${messages.lightbox.position(showing.index + 1, showing.photos.length)}. ${text}`;
  };
  pswp.on('viewportSize', () => {
    showing.size = { width: pswp.viewportSize.x, height: pswp.viewportSize.y };
  });
  pswp.on('change', () => {
    if (showing.index === pswp.currIndex) return;
    showing.index = pswp.currIndex;
    announce();
    if (showing.photo) onChange(showing.photo);
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
