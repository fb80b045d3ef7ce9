import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FactsThread, type FactsAnswer } from './factsThread.ts';
import { packageFolder } from './packageFolder.ts';
import type { FactsRequest, ReadFacts } from './readFacts.ts';

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
  worker = compiledWorker(),
}: WorkerOptions): FactsReader {
  const threads = Array.from({ length: size }, () => new FactsThread({ worker, deadline }));
  const idle = [...threads];
  const waiting: ((thread: FactsThread) => void)[] = [];

  const take = () =>
    new Promise<FactsThread>((resolve) => {
      const thread = idle.pop();
      if (thread) resolve(thread);
      else waiting.push(resolve);
    });
  const giveBack = (thread: FactsThread) => {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };

  return {
    read: async (request) => {
      const thread = await take();
      try {
        return await settle(await thread.ask(request), request);
      } finally {
        giveBack(thread);
      }
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

function compiledWorker(): URL {
  return pathToFileURL(join(packageFolder, 'dist', 'node', 'factsWorker.js'));
}

async function settle(answer: FactsAnswer, { path }: FactsRequest): Promise<ReadFacts> {
  if ('read' in answer) return answer.read;
  if (answer.code !== undefined) throw Object.assign(new Error(answer.message), { code: answer.code });
  const problem = {
    what: `the file cannot be read: ${answer.message}`,
    todo: 'open it in a photo program and save it anew, or remove it',
  };
  const hash = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return { facts: { format: 'unknown', orientation: 1, problems: [problem] }, hash };
}
