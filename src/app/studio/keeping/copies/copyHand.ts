import type { CopiedFile, FileToCopy } from '../../../../reading/embed/copyFile.ts';
import type { CopyAnswer } from './copyWorker.ts';

/** Makes copies one after another; rejects where one cannot be made. */
export interface CopyHand {
  /** The bytes are given away. */
  copy(file: FileToCopy): Promise<CopiedFile>;
  close(): void;
}

/** Milliseconds; the largest photo takes some tenths of a second. */
const deadline = 30_000;

/** A worker, started when first needed. One that hangs or breaks down is ended, and costs its file alone. */
export function openCopyHand(): CopyHand {
  let worker: Worker | undefined;
  const close = () => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    async copy(file) {
      worker ??= new Worker(new URL('./copyWorker.ts', import.meta.url), { type: 'module' });
      const answer = await ask(worker, file);
      if (!('failure' in answer)) return answer;
      close();
      throw new Error(answer.failure);
    },
    close,
  };
}

function ask(worker: Worker, file: FileToCopy): Promise<CopyAnswer> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (answer: CopyAnswer) => {
      over.abort();
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => end({ failure: `it takes longer than ${deadline / 1000} s` }), deadline);
    const { signal } = over;
    worker.addEventListener('message', ({ data }: MessageEvent<CopyAnswer>) => end(data), { signal });
    worker.addEventListener('error', ({ message }) => end({ failure: message }), { signal });
    worker.postMessage(file, file.bytes ? [file.bytes.buffer] : []);
  });
}
