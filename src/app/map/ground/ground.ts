import type { BasemapData, MapLabel } from '../../../geometry/basemapData.ts';
import type { Palette } from '../leaflet/readPalette.ts';
import { once } from '../../once.ts';
import { inTurn } from '../inSlices.ts';
import { askWorker } from '../worker/askWorker.ts';
import type { Tile } from './tileLines.ts';

/** Of the page or of a worker. */
export type Canvas = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A file of the basemap without its lines. */
export type SheetHead = Pick<BasemapData, 'box' | 'from' | 'labels'>;

/** What a tile is painted with. */
export interface PaintOrder {
  readonly tile: Tile;
  /** Addresses of the basemap's files that it is painted from, the coarsest first, and of what authors drew. */
  readonly sheets: readonly string[];
  readonly sketches: readonly string[];
  readonly palette: Palette;
  /** At which the squares of the paper are true. */
  readonly latitude: number;
  /** Pixels of the picture to one of the map. */
  readonly density: number;
}

/** A tile without its names: of a worker, or of the page. */
export type Picture = ImageBitmap | HTMLCanvasElement;

/** The embedded map without its names. Files are named by their absolute addresses; one that cannot be loaded may be asked for again. */
export interface Ground {
  openSheet(url: string): Promise<SheetHead>;
  /** Resolves to the names of what was drawn. */
  openSketch(url: string): Promise<readonly MapLabel[]>;
  /** Resolves to a picture of `density * tileSize` pixels to a side; rejects where a file of it cannot be loaded. */
  paint(order: PaintOrder): Promise<Picture>;
}

/** What is asked of the worker. */
export interface GroundOfWorker extends Ground {
  /** Rejects where the browser's workers cannot paint. */
  begin(): Promise<void>;
}

/** One for all maps of a visit: what it has cut is there for the next. Where no worker can do it, the page does. */
export const openGround = once(() => askGround().catch(paintHere));

async function askGround(): Promise<Ground> {
  const worker = new Worker(new URL('./groundWorker.ts', import.meta.url), { type: 'module' });
  const { ask } = askWorker<GroundOfWorker>(worker);
  await ask('begin')();
  return { openSheet: ask('openSheet'), openSketch: ask('openSketch'), paint: ask('paint') };
}

async function paintHere(): Promise<Ground> {
  const { makeGround } = await import('./makeGround.ts');
  const ground = makeGround((side, paint) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    const context = canvas.getContext('2d', { alpha: false });
    if (context) paint(context);
    return canvas;
  });
  return { ...ground, paint: async (order) => await inTurn(() => ground.paint(order)) };
}
