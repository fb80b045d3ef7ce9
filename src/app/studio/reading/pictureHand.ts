import type { PictureAnswer, PictureJob } from './pictureJob.ts';

/** Starts a worker; the address has to stand in the call, by which the compiler finds it. */
const startWorker = () => new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' });

/** One worker, started when first needed, and ended with the job that hangs or brings it down. */
export class PictureHand {
  #worker: Worker | undefined;

  /** @param deadline milliseconds that the job may take */
  async ask(job: PictureJob, deadline: number): Promise<PictureAnswer> {
    const worker = (this.#worker ??= startWorker());
    const answer = await waitForAnswer(worker, job, deadline);
    if (answer !== 'late' && answer !== 'down') return answer;
    this.close();
    const reason =
      answer === 'late' ? `it takes longer than ${deadline / 1000} s` : 'it brings its reader down';
    return { kind: 'failed', reason };
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

function waitForAnswer(
  worker: Worker,
  job: PictureJob,
  deadline: number,
): Promise<PictureAnswer | 'late' | 'down'> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (answer: PictureAnswer | 'late' | 'down') => {
      over.abort();
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => end('late'), deadline);
    const { signal } = over;
    worker.addEventListener('message', ({ data }: MessageEvent<PictureAnswer>) => end(data), { signal });
    worker.addEventListener('error', () => end('down'), { signal });
    worker.postMessage(job);
  });
}
