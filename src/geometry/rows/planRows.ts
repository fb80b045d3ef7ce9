import { makeEvenRows } from './makeEvenRows.ts';
import { naturalWidth, type Row, type RowFrame, type RowPhotos } from './row.ts';

/** Which photos of a day share a row, whatever the exact width. */
export interface RowPlan {
  readonly rows: readonly PlannedRow[];
  /** All its photos have room in a part of the width: the day takes no more than they need. */
  readonly isShort: boolean;
}

interface PlannedRow extends Pick<Row, 'start' | 'end'> {
  /** The sum of its photos' ratios. */
  readonly ratio: number;
  /** A last row that keeps its height and ends early. */
  readonly isRagged: boolean;
}

/** What rows are planned for, in pixels: `height` is the one that they come near to. */
export interface PlanFrame extends RowFrame {
  /** Whether short days stand side by side; else one photo or two fill the width. */
  readonly beside: boolean;
}

/** Rows grow more than they shrink: this much above the least height is in the middle of what they come to. */
const middle = 1.12;
/** A day that fills so much of the width has a line to itself. */
const whole = 0.8;

/** The frame that rows of at least such a height are planned in; `--even` in the styles of the gallery. */
export const planFrame = (frame: RowFrame, beside: boolean): PlanFrame => ({
  width: frame.width,
  height: Math.min(frame.tallest, frame.height * middle),
  tallest: frame.tallest,
  gap: frame.gap,
  beside,
});

/**
 * @param part `begun`: more photos of the day follow, so that its last row fills the width; `rest`: those that do
 */
export function planRows(photos: RowPhotos, frame: PlanFrame, part?: 'begun' | 'rest'): RowPlan {
  const { from, to } = photos;
  const isShort = frame.beside && part === undefined && naturalWidth(photos, frame) <= frame.width * whole;
  const fillLast = part === 'begun' || (!frame.beside && to - from < 3);
  const rows = isShort
    ? [{ start: from, end: to, height: frame.height }]
    : makeEvenRows(photos, frame, fillLast);
  return { rows: rows.map((row) => planRow(row, photos.ratios, frame)), isShort };
}

function planRow({ start, end, height }: Row, ratios: ArrayLike<number>, frame: PlanFrame): PlannedRow {
  let ratio = 0;
  for (let at = start; at < end; at++) ratio += ratios[at] ?? 1;
  const full = (frame.width - frame.gap * (end - start - 1)) / ratio;
  return { start, end, ratio, isRagged: height < Math.min(full, frame.tallest) - 1e-9 };
}

/** How tall a planned row is where the width is known. */
export const fitRow = (
  { start, end, ratio, isRagged }: PlannedRow,
  { height, tallest, gap }: PlanFrame,
  width: number,
): number => Math.min(isRagged ? height : tallest, (width - gap * (end - start - 1)) / ratio);
