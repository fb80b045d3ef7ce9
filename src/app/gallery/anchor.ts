import { rowOf, rowsWithin } from '../../geometry/rows/findRows.ts';
import type { DaysLayout } from '../../geometry/rows/layoutDays.ts';

/** What the reader looks at: a photo that begins a row, and how far down in the row. */
export interface Anchor {
  readonly photo: number;
  /** Of the row's height; below 0 in the space above it. */
  readonly share: number;
}

/** The row at so many pixels from the top of the gallery; `undefined` below the last one. */
export function findAnchor({ rows }: DaysLayout, pixels: number): Anchor | undefined {
  const row = rows[rowsWithin(rows, pixels, Infinity)[0]];
  return row && { photo: row.start, share: (pixels - row.top) / row.pixels };
}

/** Pixels from the top of the gallery to the same place in another layout of the same photos. */
export function placeOfAnchor({ rows }: DaysLayout, { photo, share }: Anchor): number {
  const row = rows[rowOf(rows, photo)];
  return row ? row.top + share * row.pixels : 0;
}

/** The same where the browser makes the rows: at so many pixels from the top of the screen. */
export function findListedAnchor(element: Element, pixels: number): Anchor | undefined {
  for (const tile of element.querySelectorAll('[data-number]')) {
    const { top, bottom, height } = tile.getBoundingClientRect();
    if (bottom > pixels)
      return { photo: Number(tile.getAttribute('data-number')), share: (pixels - top) / height };
  }
  return undefined;
}

/** Pixels from the top of the screen to such a place. */
export function placeOfListedAnchor(element: Element, { photo, share }: Anchor): number {
  const { top = 0, height = 0 } =
    element.querySelector(`[data-number="${photo}"]`)?.getBoundingClientRect() ?? {};
  return top + share * height;
}
