import type PhotoSwipe from 'photoswipe';
import { crossFade } from './crossFade.ts';
import { whenDecoded } from './decodeAhead.ts';
import { keepAwake } from '../shell/keepAwake.ts';
import type { Showing } from './showing.svelte.ts';
import { makeSlideshow, type Slideshow } from './slideshow.ts';
import { watchIdle } from './watchIdle.ts';

/** How long a picture stands, in milliseconds. */
const duration = 5000;

/** The slideshow over PhotoSwipe's slides. Whatever the reader does to a picture pauses it. */
export function playSlides(pswp: PhotoSwipe, showing: Showing): Slideshow {
  const awake = keepAwake();
  let turning = false;
  const turn = (show: () => void) => {
    turning = true;
    show();
    turning = false;
  };
  const slideshow = makeSlideshow({
    duration,
    wait: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds);
      return () => clearTimeout(timer);
    },
    hasNext: () => pswp.currIndex < pswp.getNumItems() - 1,
    nextReady: () => whenDecoded(pswp, pswp.currIndex + 1),
    showNext: () => turn(() => crossFade(pswp)),
    showFirst: () => turn(() => pswp.goTo(0)),
    onChange: (playing) => {
      showing.playing = playing;
      awake.want(playing);
    },
  });

  let touched = false;
  pswp.on('pointerDown', () => {
    touched = slideshow.playing;
    slideshow.pause();
  });
  pswp.on('beforeZoomTo', () => slideshow.pause());
  pswp.on('change', () => {
    if (!turning && pswp.opener.isOpen) slideshow.pause();
  });
  // A tap shows the picture alone; while it plays, a tap stops it and brings the controls back.
  pswp.options.tapAction = () => {
    showing.bare = !touched && !showing.bare;
  };

  const look = () => (document.hidden ? slideshow.hold() : slideshow.resume());
  document.addEventListener('visibilitychange', look);
  const unwatch = watchIdle((idle) => (showing.idle = idle));
  pswp.on('close', () => slideshow.pause());
  pswp.on('destroy', () => {
    slideshow.pause();
    unwatch();
    awake.release();
    document.removeEventListener('visibilitychange', look);
  });
  return slideshow;
}
