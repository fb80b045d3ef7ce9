import type { TransferListItem } from 'node:worker_threads';
import { WorkerThread, type Outcome, type ThreadOptions } from './workerThread.ts';

export interface WorkerPool<Request, Answer> {
  /** Waits for a free thread, then for what comes of the request. */
  ask(request: Request, transfer?: readonly TransferListItem[]): Promise<Outcome<Answer>>;
  close(): Promise<void>;
}

/** Threads of one kind, each with one request at a time. */
export function openWorkerPool<Request, Answer>(
  size: number,
  options: ThreadOptions<Answer>,
): WorkerPool<Request, Answer> {
  const threads = Array.from({ length: size }, () => new WorkerThread<Request, Answer>(options));
  const idle = [...threads];
  const waiting: ((thread: WorkerThread<Request, Answer>) => void)[] = [];

  const take = () =>
    new Promise<WorkerThread<Request, Answer>>((resolve) => {
      const thread = idle.pop();
      if (thread) resolve(thread);
      else waiting.push(resolve);
    });
  const giveBack = (thread: WorkerThread<Request, Answer>) => {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };

  return {
    async ask(request, transfer) {
      const thread = await take();
      try {
        return await thread.ask(request, transfer);
      } finally {
        giveBack(thread);
      }
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
