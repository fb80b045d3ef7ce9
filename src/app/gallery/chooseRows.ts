import { rowsWithin } from '../../geometry/rows/findRows.ts';
import type { DaysLayout } from '../../geometry/rows/layoutDays.ts';
import type { Span } from './findShownDays.ts';

/** As many photos are in the document at the most, beside the one that has the focus. */
const most = 180;
/** Parts of the height of the screen that are there above and below what is seen; none where both are too many. */
const margins = [0.75, 0.3];

interface Seen {
  /** Pixels of the gallery above the upper edge of the screen. */
  readonly top: number;
  /** Of the screen. */
  readonly height: number;
  /** The reader scrolls so fast that only what is seen matters. */
  readonly isFast: boolean;
}

export interface ChosenRows {
  readonly seen: Span;
  /** Those, and around them as many as do not make it too many photos. */
  readonly near: Span;
}

/** The rows of a gallery that are to be in the document. */
export function chooseRows({ rows, days }: DaysLayout, { top, height, isFast }: Seen): ChosenRows {
  const within = (margin: number): Span => {
    const bottom = top + (1 + margin) * height;
    const [from, to] = rowsWithin(rows, top - margin * height, bottom);
    return [from, withHeadings({ rows, days }, to, bottom)];
  };
  const seen = within(0);
  if (isFast) return { seen, near: seen };
  const near = margins.map(within).find((span) => countPhotos({ rows }, span) <= most);
  return { seen, near: near ?? seen };
}

/** With the first rows of days whose headings are above a line, the rows themselves not: a heading comes with its day. */
function withHeadings({ rows, days }: Pick<DaysLayout, 'rows' | 'days'>, to: number, bottom: number): number {
  const day = days[rows[to]?.day ?? -1];
  return day && day.firstRow === to && day.top < bottom ? withHeadings({ rows, days }, to + 1, bottom) : to;
}

/** Numbers of the photos of rows, as far as there are such rows: from the first to before the second. */
export function photosOf({ rows }: Pick<DaysLayout, 'rows'>, [from, to]: Span): Span {
  const all = rows.at(-1)?.end ?? 0;
  return [rows[Math.max(0, from)]?.start ?? all, rows[Math.min(rows.length, to) - 1]?.end ?? 0];
}

export function countPhotos(layout: Pick<DaysLayout, 'rows'>, rows: Span): number {
  const [first, end] = photosOf(layout, rows);
  return Math.max(0, end - first);
}
