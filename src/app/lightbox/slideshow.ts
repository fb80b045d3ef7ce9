/** What a slideshow needs of the world; time is one of it. */
export interface Stage {
  /** How long the picture stands that is there, in milliseconds. */
  readonly duration: () => number;
  /** Calls back after so many milliseconds; the answer calls it off. */
  readonly wait: (milliseconds: number, then: () => void) => () => void;
  /** Something follows the picture; in a round always. */
  readonly hasNext: () => boolean;
  /** Resolves when the next picture can be shown whole. */
  readonly nextReady: () => Promise<unknown>;
  readonly showNext: () => void;
  readonly showFirst: () => void;
  readonly onChange: (playing: boolean) => void;
  /** A picture begins to stand, for so many milliseconds. */
  readonly onStand: (milliseconds: number) => void;
  /** The last picture has had its time. */
  readonly onEnd: () => void;
}

export interface Slideshow {
  readonly playing: boolean;
  play(): void;
  /** Stops, and stays where it is. */
  pause(): void;
  /** Gives the picture its time anew, because that has changed. */
  restart(): void;
  /** Nobody is looking: the time of the picture stands still until `resume`. */
  hold(): void;
  resume(): void;
}

/** Shows one picture after the other, each for its time and never before it is there, and ends at the last. */
export function makeSlideshow(stage: Stage): Slideshow {
  let playing = false;
  let held = false;
  let cancel = () => {};
  /** Grows with every start and stop, so that a picture that was waited for comes too late. */
  let run = 0;

  const set = (next: boolean) => {
    cancel();
    run += 1;
    if (playing === next) return;
    playing = next;
    stage.onChange(playing);
  };

  const stand = () => {
    const duration = stage.duration();
    stage.onStand(duration);
    cancel = stage.wait(duration, () => void turn());
  };

  const turn = async () => {
    if (!stage.hasNext()) {
      set(false);
      return stage.onEnd();
    }
    const mine = run;
    await stage.nextReady();
    if (mine !== run) return;
    stage.showNext();
    stand();
  };

  const restart = () => {
    cancel();
    run += 1;
    if (playing && !held) stand();
  };

  return {
    get playing() {
      return playing;
    },
    play() {
      if (playing) return;
      set(true);
      if (!stage.hasNext()) stage.showFirst();
      if (!held) stand();
    },
    pause: () => set(false),
    restart,
    hold() {
      held = true;
      cancel();
      run += 1;
    },
    resume() {
      if (!held) return;
      held = false;
      restart();
    },
  };
}
