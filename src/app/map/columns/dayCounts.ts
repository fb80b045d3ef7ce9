import { packColumn, unpackColumn } from '../../../geometry/packNumbers.ts';
import type { TimeQuery } from '../index/timeQuery.ts';
import { startOfDay } from './dayNumber.ts';

/** Photos that a day of the clock on the wall has. */
export interface DayCount {
  /** Since 1 January 1970. */
  readonly day: number;
  readonly known: number;
  /** Of which only the month or the year is known, on its first day. */
  readonly vague: number;
}

/** What is known of a photo's time. */
export interface PhotoTime {
  /** Local day since 1 January 1970; undefined where no more than the month is known. */
  readonly day: number | undefined;
  /** What the clock on the wall showed, milliseconds since 1970; undefined where nothing is known. */
  readonly time: number | undefined;
}

/** In the order of photos, and so mostly of days; a day may come again. */
export function countDays(times: readonly PhotoTime[]): DayCount[] {
  const counts: { day: number; known: number; vague: number }[] = [];
  for (const { day, time } of times) {
    const on = day ?? (time === undefined ? undefined : Math.floor(time / startOfDay(1)));
    if (on === undefined) continue;
    if (counts.at(-1)?.day !== on) counts.push({ day: on, known: 0, vague: 0 });
    counts.at(-1)![day === undefined ? 'vague' : 'known']++;
  }
  return counts;
}

/** How many photos are of a time by their days alone, and how many only their own times can tell. */
export function countWithin(
  counts: readonly DayCount[],
  { days, range }: TimeQuery,
): { readonly sure: number; readonly unsure: number } {
  let [sure, unsure] = [0, 0];
  for (const { day, known, vague } of counts) {
    if (days && (day < days.from || day > days.to)) continue;
    const count = days ? known : known + vague;
    const [from, to] = [startOfDay(day), startOfDay(day + 1)];
    if (!range || (from >= range.from && to <= range.to)) sure += count;
    else if (from < range.to && to > range.from) unsure += count;
  }
  return { sure, unsure };
}

export interface PackedDayCounts {
  readonly days: string;
  readonly known: string;
  readonly vague: string;
}

export const packDayCounts = (counts: readonly DayCount[]): PackedDayCounts => ({
  days: packColumn(counts.map(({ day }) => day)),
  known: packColumn(counts.map(({ known }) => known)),
  vague: packColumn(counts.map(({ vague }) => vague)),
});

export function unpackDayCounts(packed: PackedDayCounts): DayCount[] {
  const [known, vague] = [unpackColumn(packed.known), unpackColumn(packed.vague)];
  return unpackColumn(packed.days).map((day, at) => ({ day, known: known[at] ?? 0, vague: vague[at] ?? 0 }));
}
