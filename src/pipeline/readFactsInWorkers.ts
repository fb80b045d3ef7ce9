import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describeUnreadable } from '../reading/library/describeUnreadable.ts';
import { compiledWorker } from './compiledWorker.ts';
import type { FactsRequest, ReadFacts } from './readFacts.ts';
import { openWorkerPool } from './workerPool.ts';
import type { Outcome } from './workerThread.ts';

/** What a worker says of one request: facts, or why there are none. `code` is that of a system error. */
export type FactsAnswer = { readonly read: ReadFacts } | { readonly message: string; readonly code?: string };

export interface WorkerOptions {
  /** Threads at most. */
  readonly size: number;
  /** Milliseconds that one file may take. */
  readonly deadline?: number;
  /** The compiled `factsWorker.ts`; where it lies in the package if not given. */
  readonly worker?: URL;
}

export interface FactsReader {
  /** Fails only where the file cannot be opened; a file that cannot be understood gets facts that say so. */
  readonly read: (request: FactsRequest) => Promise<ReadFacts>;
  readonly close: () => Promise<void>;
}

/** Milliseconds; a photo takes one or two, on a slow disk a hundred. */
const patience = 20_000;

/** Reads photos in threads, so that a file which hangs or crashes its reader costs only itself. */
export function readFactsInWorkers({
  size,
  deadline = patience,
  worker = compiledWorker('factsWorker'),
}: WorkerOptions): FactsReader {
  const pool = openWorkerPool<FactsRequest, FactsAnswer>(size, { worker, deadline });
  return {
    read: async (request) => settle(await pool.ask(request), request, deadline),
    close: () => pool.close(),
  };
}

async function settle(
  outcome: Outcome<FactsAnswer>,
  { path }: FactsRequest,
  deadline: number,
): Promise<ReadFacts> {
  if ('failure' in outcome)
    return readUnreadable(
      path,
      outcome.failure === 'late' ? `it takes longer than ${deadline / 1000} s` : 'it brings its reader down',
    );
  const { answer } = outcome;
  if ('read' in answer) return answer.read;
  if (answer.code !== undefined) throw Object.assign(new Error(answer.message), { code: answer.code });
  return readUnreadable(path, answer.message);
}

async function readUnreadable(path: string, reason: string): Promise<ReadFacts> {
  const hash = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return { facts: describeUnreadable(reason), hash };
}
