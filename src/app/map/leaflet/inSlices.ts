/** Milliseconds of work between two chances for the browser to paint and to hear the reader. */
const slice = 12;

/** Does something for each item, a slice of time after the other, for as long as it is wanted. */
export async function inSlices<Item>(
  items: readonly Item[],
  isWanted: () => boolean,
  work: (item: Item) => void,
): Promise<void> {
  let until = performance.now() + slice;
  for (const item of items) {
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      if (!isWanted()) return;
      until = performance.now() + slice;
    }
    work(item);
  }
}
