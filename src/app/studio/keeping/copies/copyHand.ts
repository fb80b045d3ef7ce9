import type { CopiedFile, FileToCopy } from '../../../../reading/embed/copyFile.ts';
import { WorkerHand } from '../../workerHand.ts';
import type { CopyAnswer } from './copyWorker.ts';

/** Makes copies one after another; rejects where one cannot be made. */
export interface CopyHand {
  /** The bytes are given away. */
  copy(file: FileToCopy): Promise<CopiedFile>;
  close(): void;
}

/** Milliseconds; the largest photo takes some tenths of a second. */
const deadline = 30_000;

/** A copy that hangs or breaks its worker down costs that file alone. */
export function openCopyHand(): CopyHand {
  const hand = new WorkerHand<FileToCopy, CopyAnswer>(
    () => new Worker(new URL('./copyWorker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    async copy(file) {
      const answer = await hand.ask(file, deadline, file.bytes ? [file.bytes.buffer] : []);
      if ('failure' in answer) throw new Error(answer.failure);
      return answer;
    },
    close: () => hand.close(),
  };
}
