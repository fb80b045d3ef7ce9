import type { Box } from './box.ts';

/** A name on the map, in falling order of importance inside a file. */
export interface MapLabel {
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
  readonly kind: 'country' | 'capital' | 'city' | 'town' | 'river' | 'sketch' | 'note';
  /** Zoom from which it is worth showing. */
  readonly from: number;
}

/**
 * One file of the embedded basemap: the world, or a finer part of it. Lines are packed (see packLines.ts) at `units`
 * to a degree. They reach a little beyond `box`, so that no cut is seen where a view draws only what is inside.
 */
export interface BasemapData {
  readonly box: Box;
  /** Zoom from which it is drawn over what is coarser. */
  readonly from: number;
  readonly units: number;
  /** Rings; the even-odd rule fills them, so that a lake inside land is a hole. */
  readonly land: string;
  readonly lakes: string;
  readonly rivers: string;
  readonly borders: string;
  readonly labels: readonly MapLabel[];
}

/** Nothing of it is drawn nearer than this zoom: it is not that exact. */
export const lastSheetZoom = 13;

/** Zoom from which what authors drew is on the map. */
export const firstSketchZoom = 9;

/** Pixels of the map that a tile is wide and high. */
export const tileSize = 256;
