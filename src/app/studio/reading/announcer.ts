import type { ReaderEvents } from '../trip/reader.ts';

/** Milliseconds between two tellings at least: the first come sooner, for somebody waits to see anything at all. */
const pauses = { first: 50, last: 400 };

export interface Announcer {
  news(): void;
  /** That working out what was told last took so long (milliseconds): the next news wait for longer. */
  tookTime(duration: number): void;
  close(): void;
}

/** Tells that there are news at a pace that leaves time for showing them; the last are always told. */
export function makeAnnouncer({ onNews }: Pick<ReaderEvents, 'onNews'>): Announcer {
  let pause = pauses.first;
  let spacing = pause;
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    last = performance.now();
    onNews();
  };
  return {
    news() {
      timer ??= setTimeout(tell, Math.max(0, last + spacing - performance.now()));
    },
    tookTime(duration) {
      pause = Math.min(pauses.last, 2 * pause);
      spacing = Math.max(pause, 2 * duration);
    },
    close: () => clearTimeout(timer),
  };
}
