import { nextTask } from '../nextTask.ts';
import { runInSlices } from '../runInSlices.ts';

const waiting = new Set<() => void>();

/** Does something once the page has been shown, a slice of time after the other with what else waits; returns the way not to. */
export function takeOver(act: () => void): () => void {
  waiting.add(act);
  if (waiting.size === 1) void nextTask().then(() => runInSlices(takeAll()));
  return () => waiting.delete(act);
}

function* takeAll(): Generator<undefined, void> {
  for (const act of waiting) {
    waiting.delete(act);
    try {
      act();
    } catch (error) {
      // The other parts are taken over all the same.
      reportError(error);
    }
    yield;
  }
}
