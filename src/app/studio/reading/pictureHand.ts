import { WorkerHand } from '../workerHand.ts';
import type { PictureAnswer, PictureJob } from './pictureJob.ts';

/** Reads and draws pictures, one at a time; one that hangs or breaks its worker costs only itself. */
export class PictureHand {
  readonly #hand = new WorkerHand<PictureJob, PictureAnswer>(
    () => new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' }),
  );

  /** @param deadline milliseconds that the job may take */
  ask(job: PictureJob, deadline: number): Promise<PictureAnswer> {
    return this.#hand.ask(job, deadline).catch((error: unknown) => ({
      kind: 'failed',
      reason: error instanceof Error ? error.message : String(error),
    }));
  }

  close(): void {
    this.#hand.close();
  }
}
