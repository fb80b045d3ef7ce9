import { findFirst } from '../../../geometry/rows/findRows.ts';
import type { DaysLayout } from '../../../geometry/rows/layoutDays.ts';

/**
 * Where on the height of a gallery each day begins, in pixels from its top, and where the last one ends. Days that stand
 * side by side have a part each of the height of their line, from left to right: so each has a stretch of its own.
 */
export type Timeline = readonly number[];

export function makeTimeline({ days, height }: Pick<DaysLayout, 'days' | 'height'>): Timeline {
  const starts: number[] = [];
  let line = 0;
  for (let day = 1; day <= days.length; day++) {
    const [top, next] = [days[line]?.top ?? 0, days[day]?.top ?? height];
    if (day < days.length && next === top) continue;
    for (let at = line; at < day; at++) starts.push(top + ((next - top) * (at - line)) / (day - line));
    line = day;
  }
  return [...starts, height];
}

/** Place of the day that has so many pixels from the top in its stretch: the first or last one beyond the ends. */
export function dayAt(timeline: Timeline, pixels: number): number {
  const after = findFirst(timeline, (start) => start > pixels);
  return Math.max(0, Math.min(timeline.length - 2, after - 1));
}

/** Number of the photo that begins the row at so many pixels from the top. */
export function photoAt({ days, rows }: DaysLayout, timeline: Timeline, pixels: number): number {
  const at = dayAt(timeline, pixels);
  const [start, end] = [timeline[at] ?? 0, timeline[at + 1] ?? 0];
  const day = days[at];
  if (!day) return 0;
  const share = end > start ? (pixels - start) / (end - start) : 0;
  const bottom = day.top + share * day.height;
  const own = rows.slice(day.firstRow, day.endRow);
  const row = findFirst(own, ({ top, pixels }) => top + pixels > bottom);
  return (own[Math.min(row, own.length - 1)] ?? own[0])?.start ?? 0;
}
