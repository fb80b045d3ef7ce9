import type PhotoSwipe from 'photoswipe';
import type { LightboxRequest } from './openLightbox.ts';
import type { Showing } from './showing.svelte.ts';

/** Room that the page's own bar takes from the top of what is in view. */
const bar = 64;

/**
 * On closing, the photo that was looked at last has the focus in the page, and is in view again. Where it is the one that
 * was opened from the page, by its pin on a map for example, the page stays as it was left.
 */
export function returnToPage(
  pswp: PhotoSwipe,
  showing: Showing,
  { photos, index, instant, prepare, thumbnail, reveal, onClose }: LightboxRequest,
): void {
  const opener = document.activeElement;
  const classes = document.documentElement.classList;
  classes.add('photo-open');
  pswp.on('close', () => {
    prepare?.();
    const isAsLeft = !instant && showing.photo?.id === photos.at(index)?.id;
    if (showing.photo && !isAsLeft) reveal(showing.photo);
    const link = showing.photo && thumbnail(showing.photo);
    if (link && !isAsLeft && !isWellInView(link)) link.scrollIntoView({ block: 'center' });
    const target = [link, opener, document.querySelector('h1')].find(canHaveFocus);
    target?.focus({ preventScroll: true });
    onClose();
  });
  pswp.on('destroy', () => classes.remove('photo-open'));
}

const canHaveFocus = (element: Element | null | undefined): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && element !== document.body;

function isWellInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > bar && top < innerHeight - bar;
}
