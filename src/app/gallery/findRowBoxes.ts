import { placeRow } from '../../geometry/rows/placeRow.ts';
import type { DaysLayout } from '../../geometry/rows/layoutDays.ts';
import { rowGap } from './galleryFrame.ts';

/** Pixels from the top left corner of the day. */
export interface TileBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedTile {
  readonly number: number;
  /** Among the photos of its day, from 1 on. */
  readonly place: number;
  readonly row: number;
  readonly box: TileBox;
}

/** Rows whose tiles are kept: several times as many as are in the document at once. */
const most = 500;

/** What is the same is printed once: the tiles of a row are made when it comes near. */
const made = new WeakMap<DaysLayout, Map<number, readonly PlacedTile[]>>();

/**
 * The photos of a row where they stand in their day.
 *
 * @param ratios in hundredths
 */
export function findRowBoxes(
  layout: DaysLayout,
  index: number,
  ratios: ArrayLike<number>,
): readonly PlacedTile[] {
  const known = made.get(layout) ?? new Map<number, readonly PlacedTile[]>();
  made.set(layout, known);
  const tiles = known.get(index) ?? makeTiles(layout, index, ratios);
  known.delete(index);
  known.set(index, tiles);
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size > most) known.delete(oldest);
  return tiles;
}

function makeTiles(layout: DaysLayout, index: number, ratios: ArrayLike<number>): PlacedTile[] {
  const row = layout.rows[index];
  const day = row && layout.days[row.day];
  if (!row || !day) return [];
  const first = layout.rows[day.firstRow]?.start ?? 0;
  const own = Array.from({ length: row.end - row.start }, (_, at) => (ratios[row.start + at] ?? 150) / 100);
  return placeRow({ start: 0, end: own.length, height: row.height }, own, rowGap).map(
    ({ left, width }, at) => ({
      number: row.start + at,
      place: row.start + at - first + 1,
      row: index,
      box: { left: row.left - day.left + left, top: row.top - day.top, width, height: row.pixels },
    }),
  );
}
