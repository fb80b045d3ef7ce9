import type { Box } from '../../../geometry/box.ts';
import { dayNumber } from '../columns/dayNumber.ts';
import type { TimeRange } from '../timeBins.ts';

/** What of a map is shown: a local day (`YYYY-MM-DD`), a range of the clock on the wall, or both; else everything. */
export interface TimeFilter {
  readonly day?: string | undefined;
  readonly range?: TimeRange | undefined;
}

/** Local days, both included, since 1 January 1970. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Of which times photos are asked for; of all without either. */
export interface TimeQuery {
  readonly days?: DayRange | undefined;
  readonly range?: TimeRange | undefined;
}

/** Of a time, in a view. */
export interface Query extends TimeQuery {
  readonly box: Box;
}

export function makeTimeQuery({ day, range }: TimeFilter): TimeQuery {
  const number = day === undefined ? undefined : dayNumber(day);
  return { days: number === undefined ? undefined : { from: number, to: number }, range };
}

export const isOfAllTimes = ({ days, range }: TimeQuery): boolean =>
  days === undefined && range === undefined;
