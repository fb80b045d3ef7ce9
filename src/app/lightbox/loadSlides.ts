import type PhotoSwipe from 'photoswipe';
import type { Showing } from './showing.svelte.ts';

/** How many slides to either side are loaded before the reader comes to them. */
const ahead = 12;

/** Loads the photos around the one that is shown, of sets that have not loaded all; an empty slide is filled then. */
export function loadSlides(pswp: PhotoSwipe, showing: Showing): void {
  const { photos } = showing;
  const load = async (index: number) => {
    if (index < 0 || index >= photos.count || photos.at(index)) return;
    // What cannot be loaded is asked for again when the reader comes nearer.
    await photos.load(index).catch(() => undefined);
    if (pswp.isDestroying) return;
    showing.loaded++;
    for (const near of [index - 1, index, index + 1])
      if (photos.at(near) && pswp.contentLoader.getContentByIndex(near)?.type === 'html')
        pswp.refreshSlideContent(near);
  };
  const loadAround = () => {
    const { currIndex } = pswp;
    void load(currIndex);
    for (const step of [1, -1, ahead, -ahead]) void load(currIndex + step);
  };
  pswp.on('openingAnimationEnd', loadAround);
  pswp.on('change', loadAround);
}
