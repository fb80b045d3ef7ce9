import type PhotoSwipe from 'photoswipe';
import type { Actions } from './openLightbox.ts';
import { leaveClean } from './playSlides.ts';
import type { Showing } from './showing.svelte.ts';

/** The keys of the lightbox, from its first moment; PhotoSwipe's own come later, and move a photo that is zoomed. */
export function bindKeys(pswp: PhotoSwipe, showing: Showing, actions: Actions): void {
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    Escape: () => (showing.help ? actions.toggleHelp() : actions.close()),
    ArrowLeft: actions.previous,
    ArrowRight: actions.next,
    PageUp: actions.previous,
    PageDown: actions.next,
    Home: () => actions.goTo(0),
    End: () => actions.goTo(showing.photos.count - 1),
    ' ': actions.toggleSlideshow,
    s: actions.toggleSlideshow,
    '+': () => actions.changePace(1),
    '-': () => actions.changePace(-1),
    '?': actions.toggleHelp,
    f: actions.toggleFullscreen,
    i: actions.toggleDetails,
    l: actions.playLive,
    m: actions.toggleMap,
  };
  const press = (event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
    if (ctrlKey || metaKey || altKey) return;
    showing.bare = false;
    leaveClean(pswp, showing);
    const act = keys[key.length === 1 ? key.toLowerCase() : key];
    if (act === undefined || (key === ' ' && isPressedBySpace(target))) return;
    event.preventDefault();
    // Keys that turn over may be held down, switches not.
    if (key.length > 1 || !repeat) act();
  };
  document.addEventListener('keydown', press);
  const unbind = () => document.removeEventListener('keydown', press);
  pswp.on('close', unbind);
  pswp.on('destroy', unbind);
}

const isPressedBySpace = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, video') !== null;
