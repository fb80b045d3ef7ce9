import type { Row, RowFrame, RowPhotos } from './row.ts';

/** Browsers count in 64ths of a pixel. */
const unit = 1 / 64;

/**
 * Rows as a wrapping flex container makes them (CSS Flexible Box Layout, 9.3 and 9.7), where each photo asks for the
 * width that the height of the frame gives it and grows by its ratio: a photo that does not fit any more begins the
 * next row, and what is left over is shared out. What stands in a page's HTML is laid out so before script runs, and
 * therefore after.
 *
 * @param fillLast whether the last row grows too; else it keeps its height and may end early
 */
export function makeFlexRows(photos: RowPhotos, frame: RowFrame, fillLast = false): Row[] {
  const { ratios, from, to } = photos;
  const { width, height, tallest, gap } = frame;
  const rows: Row[] = [];
  let start = from;
  let sum = 0;
  const end = (at: number, fill: boolean) => {
    const full = (width - gap * (at - start - 1)) / sum;
    rows.push({ start, end: at, height: Math.min(fill ? tallest : height, full) });
    [start, sum] = [at, 0];
  };
  for (let at = from; at < to; at++) {
    const ratio = ratios[at] ?? 1;
    const asked = (sum + ratio) * height + gap * (at - start);
    if (at > start && asked > width + unit) end(at, true);
    sum += ratio;
  }
  if (start < to) end(to, fillLast);
  return rows;
}
