import { Worker, type TransferListItem } from 'node:worker_threads';

export interface ThreadOptions<Answer> {
  /** The compiled worker. It says anything once it is ready, then answers each request with one message. */
  readonly worker: URL;
  /** Milliseconds that one request may take. */
  readonly deadline: number;
  /** Whether a thread that gave this answer is better started anew for the next. Default: never. */
  readonly isSpent?: (answer: Answer) => boolean;
}

/** What comes of a request: its answer, or why there is none. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly failure: 'late' | 'down' };

/** A file that would need more than this (MB) of a thread's memory is not worth the others. */
const mostMemory = 512;

/** One thread, started when first needed and started anew when a request brought it down. */
export class WorkerThread<Request, Answer> {
  readonly #options: ThreadOptions<Answer>;
  #worker: Promise<Worker> | undefined;

  constructor(options: ThreadOptions<Answer>) {
    this.#options = options;
  }

  async ask(request: Request, transfer: readonly TransferListItem[] = []): Promise<Outcome<Answer>> {
    const worker = await (this.#worker ??= startWorker(this.#options.worker));
    worker.ref();
    const outcome = waitForAnswer<Answer>(worker, this.#options.deadline);
    worker.postMessage(request, transfer);
    const ended = await outcome;
    if ('answer' in ended && !this.#options.isSpent?.(ended.answer)) {
      worker.unref();
      return ended;
    }
    this.#worker = undefined;
    await worker.terminate();
    return ended;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    // One that could not start has been reported where it was asked.
    await (await worker?.catch(() => undefined))?.terminate();
  }
}

/** A worker that cannot even start is a fault of ours and fails; what happens later is the request's. */
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

function waitForAnswer<Answer>(worker: Worker, deadline: number): Promise<Outcome<Answer>> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome<Answer>) => {
      clearTimeout(timer);
      worker.off('message', answered);
      worker.off('exit', down);
      resolve(outcome);
    };
    const answered = (answer: Answer) => end({ answer });
    const down = () => end({ failure: 'down' });
    const timer = setTimeout(() => end({ failure: 'late' }), deadline);
    worker.on('message', answered);
    worker.on('exit', down);
  });
}
