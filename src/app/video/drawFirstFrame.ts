import './video.css';
import { dropMovie } from './layMovie.ts';

/** Pixels before it comes into view. */
const margin = '200px';

/** Lets the browser draw the first picture of a video of which the build could make none, while it is in view. */
export function drawFirstFrame(mark: HTMLElement, url: string): () => void {
  let drawn: HTMLVideoElement | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      const isNear = entries.at(-1)?.isIntersecting ?? false;
      if (isNear && !drawn) mark.before((drawn = makeStill(url)));
      if (isNear || !drawn) return;
      dropMovie(drawn);
      drawn = undefined;
    },
    { rootMargin: margin },
  );
  observer.observe(mark);
  return () => {
    observer.disconnect();
    drawn?.remove();
  };
}

function makeStill(url: string): HTMLVideoElement {
  const still = document.createElement('video');
  still.className = 'first-frame';
  still.muted = true;
  still.playsInline = true;
  still.preload = 'metadata';
  still.tabIndex = -1;
  still.setAttribute('aria-hidden', 'true');
  // Some browsers draw nothing before they were asked for a time.
  still.src = `${url}#t=0.1`;
  return still;
}
