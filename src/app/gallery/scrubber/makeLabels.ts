import type { Timeline } from './timeline.ts';

/** A year, month or day that is named on the rail where it begins. */
export interface RailLabel {
  /** How far down the rail, 0…1. */
  readonly at: number;
  /** `2019`, `2019-06` or `2019-06-24`. */
  readonly date: string;
  readonly unit: keyof typeof units;
}

/** How much of a date a unit takes, and how much more room one that is not the coarsest wants. */
const units = { year: 4, month: 7, day: 10 } as const;
const finer = 1.5;

interface Room {
  /** Of the rail, in pixels. */
  readonly height: number;
  /** Pixels from one label to the next at the least. */
  readonly gap: number;
}

/**
 * The years of a gallery and as room allows the months, or the months and days of a gallery of one year: none nearer to
 * another than may be.
 */
export function makeLabels(
  days: readonly { readonly date?: string }[],
  timeline: Timeline,
  { height, gap }: Room,
): RailLabel[] {
  const whole = timeline.at(-1) ?? 0;
  const years = findBeginnings(days, 'year').length;
  const kept: RailLabel[] = [];
  for (const unit of years > 1 ? (['year', 'month'] as const) : (['month', 'day'] as const)) {
    const room = kept.length === 0 ? gap : gap * finer;
    for (const { day, date } of findBeginnings(days, unit)) {
      const at = (timeline[day] ?? 0) / whole;
      if (kept.every((other) => Math.abs(other.at - at) * height >= room)) kept.push({ at, date, unit });
    }
  }
  return kept.sort((one, other) => one.at - other.at);
}

/** The days that begin another year, month or day than the one before them. */
function findBeginnings(days: readonly { readonly date?: string }[], unit: keyof typeof units) {
  const length = units[unit];
  return days.flatMap(({ date }, day) => {
    const begins = date !== undefined && date.slice(0, length) !== days[day - 1]?.date?.slice(0, length);
    return begins ? { day, date: date.slice(0, length) } : [];
  });
}
