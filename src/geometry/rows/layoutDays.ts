import { makeEvenRows } from './makeEvenRows.ts';
import { makeFlexRows } from './makeFlexRows.ts';
import { naturalWidth, type Row, type RowFrame, type RowPhotos } from './row.ts';

/** What days of photos are laid out in, in pixels. */
export interface DaysFrame extends RowFrame {
  /** Height of a day's heading with the space below it. */
  readonly heading: number;
  /** Between days below each other. */
  readonly between: number;
  /** Between short days that share a line, and the least width of one; absent where each day has a line to itself. */
  readonly beside?: { readonly gap: number; readonly least: number };
}

export interface DaysOfPhotos {
  /** Width over height of each photo, in order. */
  readonly ratios: ArrayLike<number>;
  /** How many photos each day has, in order. */
  readonly counts: ArrayLike<number>;
  /** How many days, from the first on, the browser has laid out itself before script ran. */
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

/** Rows grow more than they shrink: this much above the least height is in the middle of what they come to. */
const middle = 1.12;
/** A day that fills so much of the width has a line to itself. */
const whole = 0.8;

/**
 * Places all days: each has a heading and rows of photos; short ones stand side by side, as far as they fit. Yields
 * after each day, so that the work can be done in slices of time; what it returns depends on nothing but its input.
 */
export function* layoutDays(input: DaysOfPhotos, frame: DaysFrame): Generator<undefined, DaysLayout> {
  const days: DayBox[] = [];
  const rows: RowBox[] = [];
  const line: Line = { top: 0, right: 0, bottom: 0 };
  let from = 0;
  for (let day = 0; day < input.counts.length; day++) {
    const to = from + (input.counts[day] ?? 0);
    const made = makeRows({ ratios: input.ratios, from, to }, frame, day < input.listed);
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

function makeRows(photos: RowPhotos, frame: DaysFrame, listed: boolean): MadeRows {
  const { width, beside } = frame;
  // One photo or two fill the width of a phone.
  const fillLast = !beside && photos.to - photos.from < 3;
  // What fills up a last row asks for a pixel itself.
  if (listed) return { rows: makeFlexRows(photos, frame, fillLast), width: naturalWidth(photos, frame) + 1 };
  const even = evened(frame);
  const natural = naturalWidth(photos, even);
  if (beside && natural <= width * whole) return { rows: makeFlexRows(photos, even), width: natural };
  return { rows: makeEvenRows(photos, even, fillLast), width };
}

const evened = ({ width, height, tallest, gap }: RowFrame): RowFrame => ({
  width,
  height: Math.min(tallest, height * middle),
  tallest,
  gap,
});

/** The layout in one go. */
export function layoutAllDays(input: DaysOfPhotos, frame: DaysFrame): DaysLayout {
  const steps = layoutDays(input, frame);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
