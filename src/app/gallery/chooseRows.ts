import { rowsWithin } from '../../geometry/rows/findRows.ts';
import type { DaysLayout } from '../../geometry/rows/layoutDays.ts';
import type { Span } from './findShownDays.ts';

/** As many photos are in the document at the most, beside the one that has the focus. */
const most = 180;
/** Parts of the height of the screen that are there above and below what is seen. */
const margins = [0.75, 0.3, 0];

interface Seen {
  /** Pixels of the gallery above the upper edge of the screen. */
  readonly top: number;
  /** Of the screen. */
  readonly height: number;
  /** The reader scrolls so fast that only what is seen matters. */
  readonly isFast: boolean;
}

/** The rows that are seen, and as many above and below them as do not make it too many photos. */
export function chooseRows({ rows }: DaysLayout, { top, height, isFast }: Seen): Span {
  let span: Span = [0, 0];
  for (const margin of isFast ? [0] : margins) {
    span = rowsWithin(rows, top - margin * height, top + (1 + margin) * height);
    if ((rows[span[1] - 1]?.end ?? 0) - (rows[span[0]]?.start ?? 0) <= most) break;
  }
  return span;
}

/** Numbers of the photos of rows, as far as there are such rows: from the first to before the second. */
export function photosOf({ rows }: DaysLayout, [from, to]: Span): Span {
  const all = rows.at(-1)?.end ?? 0;
  return [rows[Math.max(0, from)]?.start ?? all, rows[Math.min(rows.length, to) - 1]?.end ?? 0];
}
