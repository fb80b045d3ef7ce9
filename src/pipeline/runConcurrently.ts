/**
 * Calls `work` for every item in order, as many at a time as their weights fit into `limit`; one heavier than the
 * limit runs alone. The first error ends it, once what runs has ended. Results stand in the order of the items.
 */
export async function runConcurrently<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
  weigh: (item: Item) => number = () => 1,
): Promise<Result[]> {
  const results: Result[] = new Array<Result>(items.length);
  const running = new Set<Promise<void>>();
  let load = 0;
  let failure: { readonly error: unknown } | undefined;

  for (const [index, item] of items.entries()) {
    const weight = Math.min(weigh(item), limit);
    while (running.size > 0 && load + weight > limit) await Promise.race(running);
    if (failure) break;
    load += weight;
    const task: Promise<void> = work(item)
      .then((result) => {
        results[index] = result;
      })
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        load -= weight;
        running.delete(task);
      });
    running.add(task);
  }
  await Promise.all(running);
  if (failure) throw failure.error;
  return results;
}
