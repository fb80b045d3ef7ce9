import { askWorker } from '../worker/askWorker.ts';
import type { MapSources, PhotoQuestion, PinQuestion, TrailQuestion } from './indexWorker.ts';
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
  worker.postMessage({ sources });
  const { ask } = askWorker<Questions>(worker);
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
