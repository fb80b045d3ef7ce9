/** One worker that does one job at a time: started when first needed, and ended with the job that hangs or brings it down. */
export class WorkerHand<Job, Answer> {
  readonly #start: () => Worker;
  #worker: Worker | undefined;
  #isClosed = false;

  /** @param start has to hold the call that makes the worker, by whose address the compiler finds it */
  constructor(start: () => Worker) {
    this.#start = start;
  }

  /**
   * Rejects where no answer comes, with why as a sentence's end without a full stop; the next job has a new worker.
   *
   * @param deadline milliseconds that the job may take
   */
  async ask(job: Job, deadline: number, transfer: Transferable[] = []): Promise<Answer> {
    if (this.#isClosed) throw new Error('the trip is closed');
    try {
      return await this.#wait((this.#worker ??= this.#start()), job, deadline, transfer);
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  /** What is asked of it later starts no worker. */
  close(): void {
    this.#isClosed = true;
    this.#end();
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #wait(worker: Worker, job: Job, deadline: number, transfer: Transferable[]): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      const over = new AbortController();
      const end = (act: () => void) => {
        over.abort();
        clearTimeout(timer);
        act();
      };
      const fail = (reason: string) => end(() => reject(new Error(reason)));
      const timer = setTimeout(() => fail(`it takes longer than ${deadline / 1000} s`), deadline);
      const { signal } = over;
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => end(() => resolve(data)), {
        signal,
      });
      // A script that does not load has no message.
      worker.addEventListener('error', ({ message }) => fail(message || 'it brings its reader down'), {
        signal,
      });
      worker.addEventListener('messageerror', () => fail('its answer cannot be read'), { signal });
      worker.postMessage(job, transfer);
    });
  }
}
