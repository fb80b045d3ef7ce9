import { dayNumber } from '../columns/dayNumber.ts';
import type { TimeFilter } from '../filterByTime.ts';
import type { TimeRange } from '../timeBins.ts';

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

export function makeTimeQuery({ day, range }: TimeFilter): TimeQuery {
  const number = day === undefined ? undefined : dayNumber(day);
  return { days: number === undefined ? undefined : { from: number, to: number }, range };
}
