/** Requests at a time: few enough that the page that is being read is not kept waiting. */
const most = 4;

/** Runs a task for each item, a few at a time; rejects with the first failure, after which no further task begins. */
export async function inParallel<Item>(
  items: Iterable<Item>,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  let failed = false;
  async function work(): Promise<void> {
    for (let next = rest.next(); !next.done && !failed; next = rest.next())
      await task(next.value).catch((error: unknown) => {
        failed = true;
        throw error;
      });
  }
  await Promise.all(Array.from({ length: most }, work));
}
