import type PhotoSwipe from 'photoswipe';

/** How far a picture grows while it stands. */
const growth = 0.08;
/** Of the way there. Between them the edges are straight, so that they stay on the frame to a fraction of a pixel. */
const steps = 8;
/** It goes on while the next picture fades in, in milliseconds. */
const fade = 1000;
/** So many times faster than it came it goes back when the show stops. */
const back = 12;

export interface KenBurns {
  /** The picture that is there begins to grow. */
  begin(milliseconds: number, focus: readonly [x: number, y: number] | undefined): void;
  hold(): void;
  goOn(): void;
  /** It goes back to its place. */
  end(): void;
}

/**
 * Lets a picture grow gently about its point of interest, within its own frame, so that nothing beside it is covered.
 * With reduced motion it stands.
 */
export function makeKenBurns(pswp: PhotoSwipe): KenBurns {
  let leaving: Animation | undefined;
  let growing: Animation | undefined;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  return {
    begin(milliseconds, focus = [0.5, 0.5]) {
      leaving?.cancel();
      leaving = growing;
      const picture = pswp.currSlide?.content.element;
      growing = still.matches
        ? undefined
        : picture?.animate(grow(focus), { duration: milliseconds + fade, fill: 'both' });
    },
    hold: () => growing?.pause(),
    goOn: () => growing?.play(),
    end() {
      leaving?.cancel();
      const going = growing;
      going?.updatePlaybackRate(-back);
      going?.play();
      // What has been cancelled meanwhile is done with as well.
      void going?.finished.then(() => going.cancel()).catch(() => undefined);
      leaving = growing = undefined;
    },
  };
}

/** What lies beyond the frame is cut off: in the picture's own measure that is a part of each edge. */
function grow([x, y]: readonly [x: number, y: number]): Keyframe[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const scale = 1 + (growth * step) / steps;
    const cut = 1 - 1 / scale;
    const inset = [y, 1 - x, 1 - y, x].map((part) => `${part * cut * 100}%`).join(' ');
    return {
      transform: `scale(${scale})`,
      transformOrigin: `${x * 100}% ${y * 100}%`,
      clipPath: `inset(${inset})`,
    };
  });
}
