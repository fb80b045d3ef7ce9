import { makeEvenRows } from './makeEvenRows.ts';
import { naturalWidth, type Row, type RowFrame, type RowPhotos } from './row.ts';

/** Which photos of a day share a row, whatever the exact width. */
export interface RowPlan {
  readonly rows: readonly PlannedRow[];
  /** All its photos have room in a part of the width: the day takes no more than they need. */
  readonly isShort: boolean;
}

interface PlannedRow extends Pick<Row, 'start' | 'end'> {
  /** A last row that keeps its height and ends early. */
  readonly isRagged: boolean;
}

/** What rows are planned for, in pixels. */
export interface PlanFrame extends RowFrame {
  /** Whether short days stand side by side; else one photo or two fill the width. */
  readonly beside: boolean;
}

/** Rows grow more than they shrink: this much above the least height is in the middle of what they come to. */
const middle = 1.12;
/** A day that fills so much of the width has a line to itself. */
const whole = 0.8;

/** The height that rows come near to, as `--even` in the styles of the gallery. */
export const evenHeight = ({ height, tallest }: Pick<RowFrame, 'height' | 'tallest'>) =>
  Math.min(tallest, height * middle);

/**
 * @param part `begun`: more photos of the day follow, so that its last row fills the width; `rest`: those that do
 */
export function planRows(photos: RowPhotos, frame: PlanFrame, part?: 'begun' | 'rest'): RowPlan {
  const { from, to } = photos;
  const even = { ...frame, height: evenHeight(frame) };
  if (frame.beside && part === undefined && naturalWidth(photos, even) <= frame.width * whole)
    return { rows: [{ start: from, end: to, isRagged: true }], isShort: true };
  const fillLast = part === 'begun' || (!frame.beside && to - from < 3);
  const rows = makeEvenRows(photos, even, fillLast).map(({ start, end, height }) => {
    const full = fullHeight({ start, end }, photos.ratios, frame);
    return { start, end, isRagged: height < Math.min(full, frame.tallest) - 1e-9 };
  });
  return { rows, isShort: false };
}

/** Planned rows where the width is known. */
export const fitRows = ({ rows }: RowPlan, ratios: ArrayLike<number>, frame: RowFrame): Row[] =>
  rows.map(({ start, end, isRagged }) => ({
    start,
    end,
    height: Math.min(isRagged ? evenHeight(frame) : frame.tallest, fullHeight({ start, end }, ratios, frame)),
  }));

/** Of a row that fills the width. */
function fullHeight(
  { start, end }: Pick<Row, 'start' | 'end'>,
  ratios: ArrayLike<number>,
  { width, gap }: RowFrame,
): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += ratios[at] ?? 1;
  return (width - gap * (end - start - 1)) / sum;
}
