import type { Row } from './row.ts';

/** Where a photo stands in its row: whole pixels from the row's left edge. */
export interface Place {
  readonly left: number;
  readonly width: number;
}

/**
 * The photos of a row side by side. Edges, not widths, are rounded, so that the last one ends where the row does and
 * every gap is the same.
 */
export function placeRow({ start, end, height }: Row, ratios: ArrayLike<number>, gap: number): Place[] {
  const places: Place[] = [];
  let right = 0;
  for (let at = start; at < end; at++) {
    const left = Math.round(right);
    right += (ratios[at] ?? 1) * height;
    places.push({ left, width: Math.round(right) - left });
    right += gap;
  }
  return places;
}
