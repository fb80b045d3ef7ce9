import { regional } from '../views/formatDate.ts';
import type { TimeBins } from './timeBins.ts';

export interface TimeTick {
  /** Where on the axis, 0…1. */
  readonly at: number;
  readonly text: string;
}

/** Marks on the axis in rising distance: which bins may have one, and what stands there. */
const scales = [
  { each: hours(1), options: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } },
  { each: hours(3), options: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } },
  { each: hours(6), options: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } },
  { each: hours(24), options: { day: 'numeric', month: 'short' } },
  { each: days([1, 8, 15, 22]), options: { day: 'numeric', month: 'short' } },
  { each: months(1), options: { month: 'short', year: 'numeric' } },
  { each: months(3), options: { month: 'short', year: 'numeric' } },
  { each: months(12), options: { year: 'numeric' } },
  { each: years(5), options: { year: 'numeric' } },
  { each: years(20), options: { year: 'numeric' } },
] as const satisfies readonly { each: (date: Date, before: Date) => boolean; options: object }[];

/** The closest marks of which there are no more than there is room for. */
export function makeTimeTicks({ edges }: TimeBins, room: number, language: string): TimeTick[] {
  const dates = edges.map((edge) => new Date(edge));
  const last = edges.length - 1;
  for (const { each, options } of scales) {
    const marked = dates.flatMap((date, i) => (i > 0 && i < last && each(date, dates[i - 1]!) ? i : []));
    if (marked.length === 0 || marked.length > room) continue;
    const format = new Intl.DateTimeFormat(regional(language), { ...options, timeZone: 'UTC' });
    return marked.map((index) => ({ at: index / last, text: format.format(dates[index]) }));
  }
  return [];
}

/** A bin may be longer than what is marked, or begin beside it: it has the mark where it is the first to reach it. */
function hours(count: number) {
  const length = count * 3_600_000;
  return (date: Date, before: Date) =>
    Math.floor(date.getTime() / length) !== Math.floor(before.getTime() / length) &&
    date.getTime() - before.getTime() <= length;
}

function days(starts: readonly number[]) {
  const part = (date: Date) => starts.filter((start) => date.getUTCDate() >= start).length;
  return (date: Date, before: Date) =>
    (part(date) !== part(before) || date.getUTCMonth() !== before.getUTCMonth()) &&
    date.getTime() - before.getTime() <= 7 * 86_400_000;
}

function months(count: number) {
  const part = (date: Date) => Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / count);
  return (date: Date, before: Date) => part(date) !== part(before);
}

function years(count: number) {
  return months(12 * count);
}
