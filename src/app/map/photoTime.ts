import { computeWallTime } from '../../journal/wallTime.ts';

export interface Dated {
  /** As for `<time>`: `2019-06-24T19:31:07+08:00`, `2019-06-24`, `2019`. */
  readonly datetime?: string;
}

/** What the clock on the wall showed, in milliseconds since 1970: the first moment where it is less precise. */
export function wallTimeOf({ datetime }: Dated): number | undefined {
  const [local] = /^[\d-]+(T[\d:.]+)?/.exec(datetime ?? '') ?? [];
  return local === undefined ? undefined : computeWallTime(local);
}

/** The local day, where it is known. */
export function dayOf({ datetime = '' }: Dated): string | undefined {
  return datetime.length < 10 ? undefined : datetime.slice(0, 10);
}
