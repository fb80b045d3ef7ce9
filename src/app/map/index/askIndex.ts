import type { IndexSource } from './indexSource.ts';
import type { FromIndex, IndexQuestion, ToIndex } from './indexWorker.ts';
import type { PhotoIndex } from './photoIndex.ts';

/** The index in its worker: the same questions, the same answers. */
export type AskedIndex = Pick<PhotoIndex, IndexQuestion> & { close(): void };

export function askIndex(source: IndexSource): AskedIndex {
  const worker = new Worker(new URL('./indexWorker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let next = 0;
  const post = (message: ToIndex) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromIndex>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failure' in data) asked?.reject(new Error(data.failure));
    else asked?.resolve(data.answer);
  });
  post({ source });
  const ask =
    <Question extends IndexQuestion>(question: Question) =>
    (...parameters: Parameters<PhotoIndex[Question]>) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        post({ id, question, parameters });
      }) as ReturnType<PhotoIndex[Question]>; // the worker runs the method of that name
  return {
    pins: ask('pins'),
    open: ask('open'),
    inView: ask('inView'),
    around: ask('around'),
    pinOf: ask('pinOf'),
    position: ask('position'),
    find: ask('find'),
    near: ask('near'),
    detailsOf: ask('detailsOf'),
    close: () => worker.terminate(),
  };
}
