import type PhotoSwipe from 'photoswipe';
import { messages } from '../messages.ts';
import { holdToPlay } from '../video/holdToPlay.ts';
import { layMovie, type LaidMovie } from '../video/layMovie.ts';
import { controlsHeight, playClip, type Clip } from '../video/playClip.ts';
import { isClip } from '../video/videoView.ts';
import type { Showing } from './showing.svelte.ts';

export interface ShownVideos {
  /** Seconds that the video in view still takes. */
  readonly left: () => number;
  /** Resolves when the video in view has ended; at once where there is none. */
  readonly whenEnded: () => Promise<void>;
  /** Plays the movie of a still once, or ends it. */
  readonly toggleLive: () => void;
}

/**
 * Plays videos over their posters, which are slides like all others: one when it comes into view, and none that has
 * left it. The movie of a still plays while that is held.
 */
export function showVideos(pswp: PhotoSwipe, showing: Showing): ShownVideos {
  let clip: Clip | undefined;
  let movie: LaidMovie | undefined;
  let slide: PhotoSwipe['currSlide'];
  let isHeld = false;

  const endMovie = () => {
    movie?.end();
    movie = undefined;
  };
  const end = () => {
    endMovie();
    clip?.end();
    clip = undefined;
    slide = undefined;
  };
  const fit = (element: HTMLElement | undefined) => {
    const content = pswp.currSlide?.content;
    if (!element || !content) return;
    element.style.width = `${content.displayedImageWidth}px`;
    element.style.height = `${content.displayedImageHeight}px`;
  };
  const begin = () => {
    const { photo } = showing;
    const { currSlide } = pswp;
    if (slide === currSlide && clip?.element.isConnected) return;
    end();
    if (!photo?.video || !isClip(photo) || !currSlide || !pswp.opener.isOpen) return;
    slide = currSlide;
    clip = playClip(currSlide.container, photo.video, photo.alt, () => showing.say(messages.video.failed));
    fit(clip.element);
  };
  const playLive = () => {
    const { photo } = showing;
    endMovie();
    if (!photo?.video?.live || !pswp.currSlide || !pswp.opener.isOpen) return;
    movie = layMovie(pswp.currSlide.container, photo.video.url, endMovie);
    fit(movie.element);
  };

  pswp.addFilter('isContentZoomable', (zoomable, { index }) => zoomable && !isClip(showing.photos.at(index)));
  pswp.on('openingAnimationEnd', begin);
  pswp.on('change', begin);
  pswp.on('imageSizeChange', ({ slide: sized }) => {
    if (!sized.isActive) return;
    fit(clip?.element);
    fit(movie?.element);
  });
  pswp.on('close', end);
  pswp.on('destroy', end);
  // The browser's controls are no place to swipe, and a touch of the video shows them.
  pswp.on('pointerDown', (event) => {
    if (isOnControls(event.originalEvent, clip)) event.preventDefault();
  });
  pswp.on('tapAction', (event) => {
    if (event.originalEvent.target === clip?.element || isHeld) event.preventDefault();
  });
  pswp.on('imageClickAction', (event) => {
    if (isHeld) event.preventDefault();
  });
  pswp.on('firstUpdate', () => {
    if (pswp.element === undefined) return;
    const onPicture = ({ target }: Event) => {
      isHeld = false;
      return showing.photo?.video?.live === true && target instanceof Element && target.matches('.pswp__img');
    };
    const hold = () => {
      isHeld = true;
      playLive();
    };
    pswp.on('destroy', holdToPlay(pswp.element, hold, endMovie, onPicture));
  });

  return {
    left: () =>
      clip && !clip.element.paused ? Math.max(0, clip.element.duration - clip.element.currentTime) || 0 : 0,
    whenEnded: () => clip?.whenEnded() ?? Promise.resolve(),
    toggleLive: () => (movie ? endMovie() : playLive()),
  };
}

function isOnControls(event: Event, clip: Clip | undefined): boolean {
  if (!clip || event.target !== clip.element || !(event instanceof PointerEvent)) return false;
  return event.clientY > clip.element.getBoundingClientRect().bottom - controlsHeight;
}
