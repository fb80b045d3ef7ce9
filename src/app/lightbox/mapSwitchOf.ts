import type PhotoSwipe from 'photoswipe';
import { recall, remember } from '../shell/remember.ts';
import { roomy } from './layoutLightbox.ts';
import type { Showing } from './showing.svelte.ts';

/**
 * Switches the map on and off; `undefined` where no photo of the set has a position. It is as the reader left it, and
 * before that on where there is room beside the picture.
 */
export function mapSwitchOf(pswp: PhotoSwipe, showing: Showing): (() => void) | undefined {
  if (!showing.photos.mayBePlaced) return undefined;
  showing.map = recall('lightboxMap') ?? innerWidth >= roomy;
  return () => {
    showing.map = !showing.map;
    remember('lightboxMap', showing.map);
    pswp.updateSize(true);
  };
}
