import type { Datum } from '../../journal/settings.ts';

/** A tile of the map: `row` counts from the north, on Baidu's from the equator to the south. */
export interface TileName {
  readonly zoom: number;
  readonly column: number;
  readonly row: number;
}

/** Baidu counts its zooms from one further out than all others. */
export const zoomOffset = (crs: Datum) => (crs === 'bd09' ? 1 : 0);

/** Where a tile lies that a template describes; `sharp` on a screen with more than one pixel to a point. */
export function makeTileAddress(template: string, tile: TileName, crs: Datum, sharp: boolean): string {
  const { zoom, column, row } = tile;
  // Baidu's rows begin at the equator and go north.
  const rows = crs === 'bd09' ? [-row - 1, row] : [row, 2 ** zoom - 1 - row];
  return template
    .replaceAll('{z}', String(zoom + zoomOffset(crs)))
    .replaceAll('{x}', String(column))
    .replaceAll('{y}', String(rows[0]))
    .replaceAll('{-y}', String(rows[1]))
    .replaceAll('{r}', sharp ? '@2x' : '');
}

/** `tile.example.org`: who is asked for tiles; the site itself where the template is relative. */
export function hostOfTiles(template: string, site: string): string {
  return new URL(template, site).host;
}
