import { Worker } from 'node:worker_threads';
import type { FactsRequest, ReadFacts } from './readFacts.ts';

/** What a worker says of one request: facts, or why there are none. `code` is that of a system error. */
export type FactsAnswer = { readonly read: ReadFacts } | { readonly message: string; readonly code?: string };

export interface ThreadOptions {
  /** The compiled `factsWorker.ts`. */
  readonly worker: URL;
  /** Milliseconds that one file may take. */
  readonly deadline: number;
}

/** A file that would need more than this (MB) of a thread's memory is not worth the others. */
const mostMemory = 512;

/** One thread, started when first needed and started anew when a file brought it down. */
export class FactsThread {
  readonly #options: ThreadOptions;
  #worker: Promise<Worker> | undefined;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** The thread's answer; a file that crashes it or takes too long gets one too. */
  async ask(request: FactsRequest): Promise<FactsAnswer> {
    const worker = await (this.#worker ??= startWorker(this.#options.worker));
    worker.ref();
    const answer = await waitForAnswer(worker, request, this.#options.deadline);
    if (typeof answer === 'object') {
      worker.unref();
      return answer;
    }
    this.#worker = undefined;
    await worker.terminate();
    return {
      message:
        answer === 'late'
          ? `it takes longer than ${this.#options.deadline / 1000} s`
          : 'it brings its reader down',
    };
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    // One that could not start has been reported where it was asked.
    await (await worker?.catch(() => undefined))?.terminate();
  }
}

/** A worker that cannot even start is a fault of ours and fails; what happens later is the file's. */
function startWorker(url: URL): Promise<Worker> {
  const worker = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', () => {
      worker.off('error', reject);
      // An error that nobody listens to would end the whole build; whoever waits hears of it by `exit`.
      worker.on('error', () => undefined);
      resolve(worker);
    });
  });
}

function waitForAnswer(
  worker: Worker,
  request: FactsRequest,
  deadline: number,
): Promise<FactsAnswer | 'late' | 'down'> {
  return new Promise((resolve) => {
    const end = (answer: FactsAnswer | 'late' | 'down') => {
      clearTimeout(timer);
      worker.off('message', end);
      worker.off('exit', down);
      resolve(answer);
    };
    const down = () => end('down');
    const timer = setTimeout(() => end('late'), deadline);
    worker.on('message', end);
    worker.on('exit', down);
    worker.postMessage(request);
  });
}
