const day = 86_400_000;

/** Days from 1 January 1970 to the local day of `2019-06-24T19:31:07+08:00`; undefined for `2019-06`. */
export function dayNumber(datetime: string): number | undefined {
  const time = Date.parse(`${datetime.slice(0, 10)}T00:00:00Z`);
  return datetime.length < 10 || Number.isNaN(time) ? undefined : time / day;
}

/** Milliseconds of the wall clock since 1970. */
export const startOfDay = (number: number): number => number * day;
