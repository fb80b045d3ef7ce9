/** Runs a task for each item, some at a time; rejects with the first failure. */
export async function runAtMost<Item>(
  most: number,
  items: Iterable<Item>,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  async function work(): Promise<void> {
    for (let next = rest.next(); !next.done; next = rest.next()) await task(next.value);
  }
  await Promise.all(Array.from({ length: most }, work));
}
