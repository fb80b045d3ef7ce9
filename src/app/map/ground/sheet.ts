import type { BasemapData } from '../../../geometry/basemapData.ts';
import { askWorker } from '../worker/askWorker.ts';
import type { Ground } from './groundWorker.ts';
import type { Tile, TileLines } from './tileLines.ts';

/** A file of the basemap without its lines. */
export type SheetHead = Pick<BasemapData, 'box' | 'from' | 'labels'>;

/** A file of the basemap, which a worker cuts into tiles. */
export interface Sheet extends SheetHead {
  cut(tile: Tile): Promise<TileLines>;
}

let ground: Ground | undefined;

/** Loads a file of the basemap, by its absolute address. Rejects where it cannot be loaded. */
export async function loadSheet(url: string): Promise<Sheet> {
  ground ??= openGround();
  const { cut } = ground;
  return { ...(await ground.open(url)), cut: (tile) => cut(url, tile) };
}

/** One for all maps of a visit: what it has cut is there for the next. */
function openGround(): Ground {
  const worker = new Worker(new URL('./groundWorker.ts', import.meta.url), { type: 'module' });
  const { ask } = askWorker<Ground>(worker);
  return { open: ask('open'), cut: ask('cut') };
}
