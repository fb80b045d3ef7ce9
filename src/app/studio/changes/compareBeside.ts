import type { Hunk } from '../keeping/compareTexts.ts';

/** As `compareTexts`, beside the page. */
export async function compareBeside(before: string, after: string): Promise<readonly Hunk[]> {
  const worker = new Worker(new URL('./compareWorker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<readonly Hunk[]>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.postMessage([before, after]);
    });
  } finally {
    worker.terminate();
  }
}
