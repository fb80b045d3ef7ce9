import type {
  FromIndex,
  IndexQuestion,
  MapSources,
  PhotoQuestion,
  PinQuestion,
  ToIndex,
  TrailQuestion,
} from './indexWorker.ts';
import type { PhotoIndex } from './photoIndex.ts';
import type { PinIndex } from './pinIndex.ts';
import type { TrailIndex } from './trailIndex.ts';

type Questions = Pick<PinIndex, PinQuestion> &
  Pick<PhotoIndex, PhotoQuestion> &
  Pick<TrailIndex, TrailQuestion>;

/** The indices of pins, photos and ways in their worker: the same questions, the same answers. */
export type AskedIndex = Questions & { close(): void };

export function askIndex(sources: MapSources): AskedIndex {
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
  post({ sources });
  const ask =
    <Question extends IndexQuestion>(question: Question) =>
    (...parameters: Parameters<Questions[Question]>) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        post({ id, question, parameters });
      }) as ReturnType<Questions[Question]>; // the worker runs the method of that name
  return {
    pins: ask('pins'),
    open: ask('open'),
    inView: ask('inView'),
    count: ask('count'),
    around: ask('around'),
    bins: ask('bins'),
    pinOf: ask('pinOf'),
    position: ask('position'),
    find: ask('find'),
    near: ask('near'),
    detailsOf: ask('detailsOf'),
    trails: ask('trails'),
    aroundTrails: ask('aroundTrails'),
    close: () => worker.terminate(),
  };
}
