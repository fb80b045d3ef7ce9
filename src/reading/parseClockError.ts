import { parseClock } from '../journal/clocks/parseClock.ts';
import type { ClockError, DatedError } from '../journal/settings.ts';
import { computeWallTime } from '../journal/wallTime.ts';
import { parseTaken } from './parseTaken.ts';
import type { Written } from './readYaml.ts';

/** `00:07:30 fast`, or a list of two of them, each behind a date and time on that clock. */
export function parseClockError(written: Written): ClockError | undefined {
  if (typeof written === 'string') return parseClock(written);
  if (!Array.isArray(written) || written.length !== 2) return undefined;
  const [first, second] = written.map(parseDated);
  if (!first || !second || computeWallTime(first.local) >= computeWallTime(second.local)) return undefined;
  return [first, second];
}

/** `2019-06-20 08:00 00:00:12 fast`. */
function parseDated(written: Written): DatedError | undefined {
  const [, date, clock] =
    typeof written === 'string'
      ? (/^(\S+(?: \d\d:\d\d(?::\d\d)?)?) (\d+:\S+ \S+)$/.exec(written.trim()) ?? [])
      : [];
  const taken = date === undefined ? undefined : parseTaken(date);
  const error = clock === undefined ? undefined : parseClock(clock);
  if (taken === undefined || taken.local.length < 10 || taken.offset !== undefined || error === undefined)
    return undefined;
  return { local: taken.local, error };
}
