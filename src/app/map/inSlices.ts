import { nextTask } from '../nextTask.ts';

/** Milliseconds of work between two chances for the browser to paint and to hear the reader. */
const slice = 4;

let until = 0;
let next: Promise<void> | undefined;

/**
 * Does a little work, now where the slice of time that all of a map share has not run out, else in the next one. It is
 * done where the time is looked at: many that were told to go on would all do so before one of them has used it up.
 */
export async function inTurn<Result>(work: () => Result): Promise<Result> {
  while (performance.now() > until) {
    next ??= nextTask().then(() => {
      until = performance.now() + slice;
      next = undefined;
    });
    await next;
  }
  return work();
}

/** Does something for each item, a slice of time after the other, for as long as it is wanted. */
export async function inSlices<Item>(
  items: readonly Item[],
  isWanted: () => boolean,
  work: (item: Item) => void,
): Promise<void> {
  for (const item of items) {
    const goesOn = await inTurn(() => {
      const wanted = isWanted();
      if (wanted) work(item);
      return wanted;
    });
    if (!goesOn) return;
  }
}
