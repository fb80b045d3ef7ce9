/** What a bar of the time axis stands for. */
export type TimeUnit = 'quarter' | 'hour' | 'hours' | 'day' | 'week' | 'month' | 'season' | 'year';

/** Photos counted by time. All times are those of the clock on the wall, in milliseconds since 1970. */
export interface TimeBins {
  readonly unit: TimeUnit;
  /** Where each bin begins; and as the last, where the last one ends. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** Photos in the fullest bin. */
  readonly most: number;
}

/** From the first moment, which belongs to it, to the last, which does not; milliseconds of the wall clock. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

const hour = 3_600_000;
const day = 24 * hour;

/** From fine to coarse: the finest counts that needs no more bins than there is room for. */
const steps = [
  { unit: 'quarter', about: hour / 4 },
  { unit: 'hour', about: hour },
  { unit: 'hours', about: 3 * hour },
  { unit: 'day', about: day },
  { unit: 'week', about: 7 * day },
  { unit: 'month', about: 30.4 * day },
  { unit: 'season', about: 91.3 * day },
  { unit: 'year', about: 365.2 * day },
] as const satisfies readonly { unit: TimeUnit; about: number }[];

/** Bars that a phone has room for. */
const room = 120;

/**
 * Counts photos in one pass over their times; undefined where they leave nothing to choose. With a day (`YYYY-MM-DD`) it
 * counts that one, from midnight to midnight.
 */
export function makeTimeBins(times: ArrayLike<number>, date?: string): TimeBins | undefined {
  const span = date === undefined ? findSpan(times) : dayRange(date);
  if (!span || span.to <= span.from) return undefined;
  const { unit } = steps.find(({ about }) => (span.to - span.from) / about <= room - 2) ?? steps.at(-1)!;
  const edges = makeEdges(unit, span);
  const counts = edges.slice(1).map(() => 0);
  for (let i = 0; i < times.length; i++) {
    const bin = binOf(edges, times[i]!);
    if (bin !== undefined) counts[bin] = counts[bin]! + 1;
  }
  if (counts.length < 2) return undefined;
  return { unit, edges, counts, most: counts.reduce((a, b) => Math.max(a, b), 0) };
}

/** The whole of a local day. */
export function dayRange(date: string): TimeRange {
  return { from: Date.parse(date), to: Date.parse(date) + day };
}

/** Whether a bin ends before the day does. */
export const isWithinDay = (unit: TimeUnit): boolean =>
  unit === 'quarter' || unit === 'hour' || unit === 'hours';

/** The bin that a time belongs to, by halving; undefined outside of all. */
export function binOf(edges: readonly number[], time: number): number | undefined {
  let [low, high] = [0, edges.length - 1];
  if (!(time >= edges[low]!) || time >= edges[high]!) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= time) low = middle;
    else high = middle;
  }
  return low;
}

function findSpan(times: ArrayLike<number>): TimeRange | undefined {
  let [from, to] = [Infinity, -Infinity];
  for (let i = 0; i < times.length; i++) {
    from = Math.min(from, times[i]!);
    to = Math.max(to, times[i]!);
  }
  return from < to ? { from, to: to + 1 } : undefined;
}

function makeEdges(unit: TimeUnit, { from, to }: TimeRange): number[] {
  const edges = [floorTime(from, unit)];
  while (edges.at(-1)! < to) edges.push(nextTime(edges.at(-1)!, unit));
  return edges;
}

/** The begin of the quarter of an hour, … year that a time is in; weeks begin on Monday. */
function floorTime(time: number, unit: TimeUnit): number {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === 'year') return startOfMonth(year, 0);
  if (unit === 'season') return startOfMonth(year, month - (month % 3));
  if (unit === 'month') return startOfMonth(year, month);
  const monday = unit === 'week' ? 4 * day : 0; // 1970 began on a Thursday
  const length = lengths[unit];
  return Math.floor((time - monday) / length) * length + monday;
}

const lengths = { quarter: hour / 4, hour, hours: 3 * hour, day, week: 7 * day };

function nextTime(time: number, unit: TimeUnit): number {
  const months = { month: 1, season: 3, year: 12 };
  if (unit !== 'month' && unit !== 'season' && unit !== 'year') return time + lengths[unit];
  const date = new Date(time);
  return startOfMonth(date.getUTCFullYear(), date.getUTCMonth() + months[unit]);
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
function startOfMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime();
}
