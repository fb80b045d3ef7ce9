import type PhotoSwipe from 'photoswipe';
import { keepAwake } from '../shell/keepAwake.ts';
import type { PlayRequest } from '../shell/playRequest.ts';
import { screen } from '../shell/screen.svelte.ts';
import { captionOf } from './captionOf.ts';
import { computeReadingTime } from './computeReadingTime.ts';
import { crossFade } from './crossFade.ts';
import { whenDecoded } from './decodeAhead.ts';
import { makeKenBurns } from './kenBurns.ts';
import type { Showing } from './showing.svelte.ts';
import { keepPace, startPace, stepPace } from './slidePace.ts';
import type { ShownVideos } from './showVideos.ts';
import { makeSlideshow, type Slideshow } from './slideshow.ts';
import { watchIdle } from './watchIdle.ts';

export interface PlayedSlides extends Slideshow {
  /** Pictures stand longer (1) or shorter (-1). */
  changePace(step: 1 | -1): void;
}

/** Milliseconds that a show waits for a video. */
const longestVideo = 600_000;

/** The slideshow over PhotoSwipe's slides. Whatever the reader does to a picture pauses it. */
export function playSlides(
  pswp: PhotoSwipe,
  showing: Showing,
  request: PlayRequest | undefined,
  {
    toggleFullscreen,
    videos,
  }: { readonly toggleFullscreen: (() => void) | undefined; readonly videos: ShownVideos },
): PlayedSlides {
  const awake = keepAwake();
  const kenBurns = makeKenBurns(pswp);
  showing.pace = startPace(request?.seconds);
  showing.idle = request !== undefined;
  let turning = false;
  const turn = (show: () => void) => {
    turning = true;
    show();
    turning = false;
  };
  const isLast = () => pswp.currIndex === pswp.getNumItems() - 1;
  const slideshow = makeSlideshow({
    duration: () =>
      Math.max(
        showing.pace * 1000,
        computeReadingTime(textOf(showing), screen.site.language),
        Math.min(longestVideo, videos.left() * 1000),
      ),
    wait: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds);
      return () => clearTimeout(timer);
    },
    hasNext: () => !isLast() || (showing.loop && pswp.getNumItems() > 1),
    nextReady: () =>
      Promise.all([videos.whenEnded(), whenDecoded(pswp, showing.photos, isLast() ? 0 : pswp.currIndex + 1)]),
    // Of two slides PhotoSwipe makes no round.
    showNext: () => turn(() => (isLast() && !pswp.canLoop() ? pswp.goTo(0) : crossFade(pswp))),
    showFirst: () => turn(() => pswp.goTo(0)),
    onChange: (playing) => {
      showing.playing = playing;
      showing.ended = false;
      awake.want(playing);
      if (!playing) kenBurns.end();
    },
    onStand: (milliseconds) => kenBurns.begin(milliseconds, showing.photo?.focus),
    onEnd: () => (showing.ended = true),
  });

  // A show that a link started fills the window; the first touch may make it fill the screen.
  let fresh = request !== undefined && toggleFullscreen !== undefined;
  let touched = false;
  pswp.on('pointerDown', () => {
    if (fresh) return;
    touched = slideshow.playing;
    slideshow.pause();
  });
  for (const action of ['tapAction', 'imageClickAction', 'bgClickAction'] as const)
    pswp.on(action, (event) => {
      if (fresh) toggleFullscreen?.();
      else if (!showing.clean) return;
      else leaveClean(pswp, showing);
      fresh = false;
      event.preventDefault();
    });
  pswp.on('beforeZoomTo', () => slideshow.pause());
  pswp.on('change', () => {
    showing.ended = false;
    if (!turning && pswp.opener.isOpen) slideshow.pause();
  });
  // A tap shows the picture alone; while it plays, a tap stops it and brings the controls back.
  pswp.options.tapAction = () => {
    showing.bare = !touched && !showing.bare;
  };

  const look = () => {
    if (document.hidden) {
      slideshow.hold();
      kenBurns.hold();
    } else slideshow.resume();
  };
  document.addEventListener('visibilitychange', look);
  const unwatch = watchIdle((idle) => (showing.idle = idle));
  pswp.on('close', () => slideshow.pause());
  pswp.on('destroy', () => {
    slideshow.pause();
    unwatch();
    awake.release();
    document.removeEventListener('visibilitychange', look);
  });
  return Object.assign(slideshow, {
    changePace(step: 1 | -1) {
      showing.pace = stepPace(showing.pace, step);
      keepPace(showing.pace);
      slideshow.restart();
    },
  });
}

/** The words that stand beside a picture. */
function textOf({ photo, bare, clean }: Showing): string | undefined {
  return photo && !bare && !clean ? captionOf(photo) : undefined;
}

/** Bar and words come back beside the picture. */
export function leaveClean(pswp: PhotoSwipe, showing: Showing): void {
  if (!showing.clean) return;
  showing.clean = false;
  pswp.updateSize(true);
}
