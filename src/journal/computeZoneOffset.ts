import { computeOffsetMinutes, computeWallTime } from './wallTime.ts';

const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The offset from UTC, `±HH:MM`, of a zone's clocks when they show `local`. Where they show it twice (put back in
 * autumn) the first time counts, where never (put forward in spring) the offset before: as if nobody had touched
 * the clock yet, which is what a camera's does. Undefined for a date without a time.
 */
export function computeZoneOffset(zone: string, local: string): string | undefined {
  if (!local.includes('T')) return undefined;
  const wall = computeWallTime(local);
  const before = readOffset(zone, wall - day);
  const candidates = [before, readOffset(zone, wall + day)];
  return candidates.find((offset) => readOffset(zone, wall - minutesOf(offset)) === offset) ?? before;
}

const minutesOf = (offset: string) => computeOffsetMinutes(offset) * 60_000;

/** From the zone data that comes with the language, so it is the same in Node and browser. */
function readOffset(zone: string, instant: number): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d\d:\d\d/.exec(name)?.[0] ?? '+00:00';
}
