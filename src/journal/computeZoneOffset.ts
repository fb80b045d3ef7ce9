import { computeOffsetMinutes, computeWallTime } from './wallTime.ts';

const day = 86_400_000;

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

/** Whether a zone's clocks show `local` at the instant that `offset` makes of it: both times where they show it twice. */
export function isZoneOffset(zone: string, local: string, offset: string): boolean {
  return readOffset(zone, computeWallTime(local) - minutesOf(offset)) === offset;
}

/** What the clocks of a zone show at an instant: `YYYY-MM-DDTHH:MM:SS[.fff]` and their offset. */
export function computeZoneTime(
  zone: string,
  instant: number,
): { readonly local: string; readonly offset: string } {
  const offset = readOffset(zone, instant);
  return { local: new Date(instant + minutesOf(offset)).toISOString().replace(/(\.000)?Z$/, ''), offset };
}

const minutesOf = (offset: string) => computeOffsetMinutes(offset) * 60_000;

/**
 * The zone's offset at an instant. Asking the language takes longer than all else that is done to a photo, so its
 * answers for midnights are kept: a day that begins and ends with one offset has it all along.
 */
function readOffset(zone: string, instant: number): string {
  const midnight = Math.floor(instant / day) * day;
  const offset = readMidnight(zone, midnight);
  return offset === readMidnight(zone, midnight + day) ? offset : askOffset(zone, instant);
}

const midnights = new Map<string, string>();

function readMidnight(zone: string, midnight: number): string {
  const key = `${zone} ${midnight}`;
  const offset = midnights.get(key) ?? askOffset(zone, midnight);
  midnights.set(key, offset);
  return offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** From the zone data that comes with the language, so it is the same in Node and browser. */
function askOffset(zone: string, instant: number): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d\d:\d\d/.exec(name)?.[0] ?? '+00:00';
}
