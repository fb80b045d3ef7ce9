import { fitRow, planFrame, planRows, type PlanFrame, type RowPlan } from './planRows.ts';
import { naturalWidth, type Row, type RowFrame } from './row.ts';

/** What days of photos are laid out in, in pixels. */
export interface DaysFrame extends RowFrame {
  /** Height of a day's heading with the space below it. */
  readonly heading: number;
  /** Between days below each other. */
  readonly between: number;
  /** The width that rows are planned for, near the width there is; absent where they are planned for exactly that. */
  readonly planned?: number;
  /** Between short days that share a line, and the least width of one; absent where each day has a line to itself. */
  readonly beside?: { readonly gap: number; readonly least: number };
}

export interface DaysOfPhotos {
  /** Width over height of each photo, in order. */
  readonly ratios: ArrayLike<number>;
  /** How many photos each day has, in order. */
  readonly counts: ArrayLike<number>;
  /** How many photos, from the first on, stand in the page's HTML: their rows are planned without those that follow. */
  readonly listed: number;
}

/** Whole pixels from the top left corner of all days. */
export interface DayBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Indices of its rows: from `firstRow` to before `endRow`. */
  readonly firstRow: number;
  readonly endRow: number;
}

/** A row where it stands. */
export interface RowBox extends Row {
  readonly day: number;
  readonly left: number;
  readonly top: number;
  /** Whole pixels; the height of the row itself is what its photos' widths come from. */
  readonly pixels: number;
}

export interface DaysLayout {
  readonly days: readonly DayBox[];
  /** From top to bottom, those of one line from left to right. */
  readonly rows: readonly RowBox[];
  readonly height: number;
}

/**
 * Places all days: each has a heading and rows of photos; short ones stand side by side, as far as they fit. Yields
 * after each day, so that the work can be done in slices of time; what it returns depends on nothing but its input.
 */
export function* layoutDays(input: DaysOfPhotos, frame: DaysFrame): Generator<undefined, DaysLayout> {
  const days: DayBox[] = [];
  const rows: RowBox[] = [];
  const line: Line = { top: 0, right: 0, bottom: 0 };
  const planned = planFrame({ ...frame, width: frame.planned ?? frame.width }, frame.beside !== undefined);
  let from = 0;
  for (let day = 0; day < input.counts.length; day++) {
    const to = from + (input.counts[day] ?? 0);
    const made = makeRows(input, from, to, frame.width, planned);
    days.push(placeDay(day, made, line, rows, frame));
    from = to;
    yield;
  }
  return { days, rows, height: Math.ceil(line.bottom) };
}

/** The line that days are being put into: where it stands and how far it is filled, not rounded. */
interface Line {
  top: number;
  right: number;
  bottom: number;
}

interface MadeRows {
  readonly rows: readonly Row[];
  readonly width: number;
}

function placeDay(day: number, made: MadeRows, line: Line, rows: RowBox[], frame: DaysFrame): DayBox {
  const { width, heading, between, beside, gap } = frame;
  const asked = beside ? Math.min(width, Math.max(beside.least, made.width)) : width;
  const after = line.right + (beside?.gap ?? 0);
  const fits = line.right > 0 && after + asked <= width + 1 / 64;
  if (!fits && line.right > 0) line.top = line.bottom + between;
  const left = Math.round(fits ? after : 0);
  const firstRow = rows.length;
  let y = line.top + heading;
  for (const { start, end, height } of made.rows) {
    const top = Math.round(y);
    rows.push({ start, end, height, day, left, top, pixels: Math.round(y + height) - top });
    y += height + gap;
  }
  const bottom = made.rows.length > 0 ? y - gap : y;
  line.right = (fits ? after : 0) + asked;
  line.bottom = fits ? Math.max(line.bottom, bottom) : bottom;
  const top = Math.round(line.top);
  return {
    left,
    top,
    width: Math.round(asked),
    height: Math.round(bottom) - top,
    firstRow,
    endRow: rows.length,
  };
}

/** A day of which the HTML has a part is made of that and of the rest. */
function makeRows(
  { ratios, listed }: DaysOfPhotos,
  from: number,
  to: number,
  width: number,
  frame: PlanFrame,
): MadeRows {
  const rows: Row[] = [];
  const add = (plan: RowPlan) => {
    for (const row of plan.rows)
      rows.push({ start: row.start, end: row.end, height: fitRow(row, frame, width) });
    return plan.isShort;
  };
  if (listed > from && listed <= to) {
    add(planRows({ ratios, from, to: listed }, frame, 'begun'));
    if (listed < to) add(planRows({ ratios, from: listed, to }, frame, 'rest'));
    return { rows, width };
  }
  const photos = { ratios, from, to };
  const isShort = add(planRows(photos, frame));
  return { rows, width: isShort ? naturalWidth(photos, frame) : width };
}

/** The layout in one go. */
export function layoutAllDays(input: DaysOfPhotos, frame: DaysFrame): DaysLayout {
  const steps = layoutDays(input, frame);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
