import type PhotoSwipe from 'photoswipe';
import type { Actions } from './openLightbox.ts';
import type { Showing } from './showing.svelte.ts';

/** Keys beside those that PhotoSwipe knows: arrows, Esc, and z to zoom. */
export function bindKeys(pswp: PhotoSwipe, showing: Showing, actions: Actions): void {
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    Home: () => actions.goTo(0),
    End: () => actions.goTo(showing.photos.length - 1),
    PageUp: actions.previous,
    PageDown: actions.next,
    ' ': actions.toggleSlideshow,
    s: actions.toggleSlideshow,
    f: actions.toggleFullscreen,
    i: actions.toggleDetails,
  };
  pswp.on('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, repeat } = event.originalEvent;
    if (ctrlKey || metaKey || altKey) return;
    showing.bare = false;
    const act = keys[key.length === 1 ? key.toLowerCase() : key];
    if (act === undefined || (key === ' ' && isPressedBySpace(target))) return;
    event.originalEvent.preventDefault();
    event.preventDefault();
    // Keys that turn over may be held down, switches not.
    if (key.length > 1 || !repeat) act();
  });
}

const isPressedBySpace = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button') !== null;
