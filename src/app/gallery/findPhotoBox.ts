import type { PhotoBox } from '../../geometry/rows/findNeighbour.ts';
import { rowOf } from '../../geometry/rows/findRows.ts';
import type { DaysLayout } from '../../geometry/rows/layoutDays.ts';
import { findRowBoxes } from './findRowBoxes.ts';

/**
 * Where a photo stands among all days, as script has placed it.
 *
 * @param ratios in hundredths
 */
export function findPhotoBox(layout: DaysLayout, ratios: ArrayLike<number>, photo: number): PhotoBox {
  const index = rowOf(layout.rows, photo);
  const row = layout.rows[index];
  const day = row && layout.days[row.day];
  const tile = row && findRowBoxes(layout, index, ratios)[photo - row.start];
  return tile && day
    ? { ...tile.box, left: day.left + tile.box.left, top: day.top + tile.box.top }
    : { left: 0, top: 0, width: 0, height: 0 };
}
