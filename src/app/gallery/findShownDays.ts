import { rowOf } from '../../geometry/rows/findRows.ts';
import type { DaysLayout } from '../../geometry/rows/layoutDays.ts';
import type { DayView } from '../page.ts';
import { findRowBoxes, type TileBox } from './findRowBoxes.ts';
import type { GalleryColumns } from './galleryColumns.ts';

/** A photo of a gallery as it is printed. */
export interface Tile {
  readonly number: number;
  /** Its place among the photos of its day, from 1 on. */
  readonly place: number;
  /** Index of its row; absent where the browser makes the rows. */
  readonly row?: number;
  readonly box?: TileBox;
  /** Where the browser makes the rows: which they are (`rowClasses.ts`). */
  readonly classes?: string;
  /** How much of the width of a phone it takes then, in percent. */
  readonly share?: number;
}

/** A day of which something is in the document. */
export interface ShownDay {
  readonly day: DayView;
  /** Place among all days. */
  readonly at: number;
  readonly tiles: readonly Tile[];
  /** Where the browser makes the rows (`rowClasses.ts`). */
  readonly classes?: string;
}

/** Indices of rows: from the first to before the second. */
export type Span = readonly [from: number, to: number];

/** The photos of some rows day by day, and with them the one that has the focus, wherever it is. */
export function findShownDays(
  layout: DaysLayout,
  { ratios, days }: Pick<GalleryColumns, 'ratios' | 'days'>,
  [from, to]: Span,
  focused: number | undefined,
): ShownDay[] {
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  const focusedRow = focused === undefined ? -1 : rowOf(layout.rows, focused);
  const isApart = focusedRow >= 0 && (focusedRow < from || focusedRow >= to);
  const all = !isApart ? rows : focusedRow < from ? [focusedRow, ...rows] : [...rows, focusedRow];
  const shown = new Map<number, Tile[]>();
  for (const index of all) {
    const day = layout.rows[index]?.day ?? 0;
    const tiles = findRowBoxes(layout, index, ratios);
    const chosen = isApart && index === focusedRow ? tiles.filter(({ number }) => number === focused) : tiles;
    shown.set(day, [...(shown.get(day) ?? []), ...chosen]);
  }
  return [...shown].flatMap(([at, tiles]) => {
    const day = days[at];
    return day ? [{ day, at, tiles }] : [];
  });
}
