import { nextTask } from '../../nextTask.ts';

/** Milliseconds of work between two chances for the browser to paint and to hear the reader. */
const slice = 8;

let until = 0;
let next: Promise<void> | undefined;

/**
 * A turn for a little work, now where the slice of time that all of a map share has not run out, else in the next one.
 * Whoever waits with others asks again, as they may have used that up.
 */
export async function turn(): Promise<void> {
  while (performance.now() > until) {
    next ??= nextTask().then(() => {
      until = performance.now() + slice;
      next = undefined;
    });
    await next;
  }
}

/** Does something for each item, a slice of time after the other, for as long as it is wanted. */
export async function inSlices<Item>(
  items: readonly Item[],
  isWanted: () => boolean,
  work: (item: Item) => void,
): Promise<void> {
  for (const item of items) {
    await turn();
    if (!isWanted()) return;
    work(item);
  }
}
