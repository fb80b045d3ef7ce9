import { nextTask } from './nextTask.ts';

/** Milliseconds of work between two chances for the browser to paint and to hear the reader. */
const slice = 8;

/** Runs steps a slice of time after the other, for as long as their result is wanted. */
export async function runInSlices<Result>(
  steps: Generator<undefined, Result>,
  isWanted: () => boolean = () => true,
): Promise<Result | undefined> {
  for (;;) {
    const until = performance.now() + slice;
    while (performance.now() < until) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await nextTask();
    if (!isWanted()) return undefined;
  }
}
