/** Work that goes on beside other work. */
export interface Queue {
  /** Begins it when its turn comes. It must not fail. */
  add(work: () => Promise<void>): void;
  /** What was added and has not ended. */
  readonly left: () => number;
  /** Resolves when all has ended; `onEnd` is told of each that does. */
  empty(onEnd: () => void): Promise<void>;
  /** Lets go of what has not begun. */
  clear(): void;
}

/** So many at a time, in order. */
export function openQueue(limit: number): Queue {
  const waiting: (() => Promise<void>)[] = [];
  const running = new Set<Promise<void>>();
  function begin(): void {
    while (running.size < limit) {
      const work = waiting.shift();
      if (!work) return;
      const task: Promise<void> = work().finally(() => {
        running.delete(task);
        begin();
      });
      running.add(task);
    }
  }
  return {
    add(work) {
      waiting.push(work);
      begin();
    },
    left: () => waiting.length + running.size,
    async empty(onEnd) {
      while (running.size > 0) {
        await Promise.race(running);
        onEnd();
      }
    },
    clear: () => void waiting.splice(0),
  };
}
