import type { DaysLayout } from '../../geometry/rows/layoutDays.ts';
import { countPhotos, type ChosenRows } from './chooseRows.ts';
import type { Span } from './findShownDays.ts';

/** So many photos come into the document in one task, rounded up to rows; of what is seen as many as there are. */
const atOnce = 4;

/**
 * The rows that are in the document next: at once all that are seen, then what is near grows from there to both sides.
 *
 * @param has those that are in it
 */
export function growRows(layout: Pick<DaysLayout, 'rows'>, has: Span, { seen, near }: ChosenRows): Span {
  const kept: Span = [Math.max(has[0], near[0]), Math.min(has[1], near[1])];
  const isBeside = kept[0] < kept[1] && kept[0] <= seen[1] && kept[1] >= seen[0];
  let [from, to] = isBeside ? [Math.min(kept[0], seen[0]), Math.max(kept[1], seen[1])] : seen;
  const most = atOnce + (isBeside ? countPhotos(layout, kept) : 0);
  const mayGrow = () => countPhotos(layout, [from, to]) < most;
  while (mayGrow() && (from > near[0] || to < near[1])) {
    if (to < near[1]) to++;
    if (from > near[0]) from--;
  }
  return [from, to];
}
