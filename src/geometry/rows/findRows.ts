import type { RowBox } from './layoutDays.ts';

/** The first of sorted rows that a test holds for; their number where it holds for none. */
export function findFirst<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the row that holds a photo. */
export const rowOf = (rows: readonly RowBox[], photo: number): number =>
  findFirst(rows, ({ end }) => end > photo);

/** Indices of the rows that a stretch touches: from the first to before the second. */
export function rowsWithin(rows: readonly RowBox[], top: number, bottom: number): [number, number] {
  return [findFirst(rows, (row) => row.top + row.pixels > top), findFirst(rows, (row) => row.top >= bottom)];
}
