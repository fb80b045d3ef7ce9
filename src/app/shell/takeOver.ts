import { nextTask } from '../nextTask.ts';

const waiting = new Set<() => void>();

/** Does something once the page has been shown, in a task of its own after what waits already; returns the way not to. */
export function takeOver(act: () => void): () => void {
  waiting.add(act);
  if (waiting.size === 1) void takeAll();
  return () => waiting.delete(act);
}

async function takeAll(): Promise<void> {
  for (const act of waiting) {
    await nextTask();
    // What is let go of meanwhile is not done.
    if (!waiting.delete(act)) continue;
    try {
      act();
    } catch (error) {
      // The other parts are taken over all the same.
      reportError(error);
    }
  }
}
