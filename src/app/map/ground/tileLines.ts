/** A square of the map. */
export interface Tile {
  readonly zoom: number;
  /** Inside the world: 0 … 2^zoom − 1. */
  readonly column: number;
  readonly row: number;
}

export type LayerName = 'land' | 'lakes' | 'rivers' | 'borders';

/** What of a file of the basemap lies on a tile: flat `x, y, x, y …` in `tileExtent` to a tile, one array a line or ring. */
export type TileLines = Readonly<Record<LayerName, readonly ArrayLike<number>[]>>;

export const tileExtent = 4096;
