import { compareText } from './compareText.ts';
import type { Taken } from './taken.ts';
import { computeOffsetMinutes, computeWallTime } from './wallTime.ts';

interface Timed {
  /** Path inside the trip. */
  readonly file: string;
  readonly taken?: Taken | undefined;
}

interface Moment<T> {
  readonly item: T;
  /** Milliseconds. */
  readonly wall: number;
  readonly offset: number | undefined;
  /** Whether photos beside it show the time of the same zone. */
  readonly lends: boolean;
}

/**
 * Photos of one trip in order of time: by instant, those without a time after them by name. Equal instants stand in
 * order of the clock, then of the name. A total order, whatever the input's.
 */
export function sortByTime<T extends Timed>(items: readonly T[], lends?: (item: T) => boolean): T[] {
  const named = items.toSorted((a, b) => compareText(a.file, b.file));
  // Sorting is stable: equal ones stay in the order of the clock, then of the name.
  const timed = placeInTime(named, 0, lends).sort((a, b) => a.instant - b.instant);
  return [...timed.map(({ item }) => item), ...named.filter(({ taken }) => !taken)];
}

/**
 * The instant of each photo that has a time, in milliseconds since 1970 UTC, in order of the clock. A photo whose offset
 * is unknown gets the one of the photo nearest on the clock that has one, so that a camera and a phone on one trip
 * interleave; where none has, `fallback` (minutes). A clock that is known to show another zone's time does not lend its
 * offset.
 */
export function placeInTime<T extends Timed>(
  items: readonly T[],
  fallback = 0,
  lends: (item: T) => boolean = () => true,
): { readonly item: T; readonly instant: number }[] {
  const moments = items.flatMap((item) => makeMoment(item, lends(item))).sort((a, b) => a.wall - b.wall);
  const offsets = fillOffsets(moments, fallback * 60_000);
  return moments.map(({ item, wall }, index) => ({ item, instant: wall - offsets[index]! }));
}

function makeMoment<T extends Timed>(item: T, lends: boolean): Moment<T>[] {
  const { taken } = item;
  if (taken === undefined) return [];
  const offset = taken.offset === undefined ? undefined : computeOffsetMinutes(taken.offset) * 60_000;
  return [{ item, wall: computeWallTime(taken.local), offset, lends }];
}

/** An offset for each: the unknown take that of the nearest known, the earlier of two equally near. */
function fillOffsets(moments: readonly Moment<unknown>[], fallback: number): number[] {
  const before = findKnown(moments);
  const after = findKnown(moments.toReversed()).reverse();
  return moments.map(({ wall, offset }, i) => {
    const [earlier, later] = [before[i], after[i]];
    if (offset !== undefined) return offset;
    if (earlier === undefined || later === undefined) return (earlier ?? later)?.offset ?? fallback;
    return (wall - earlier.wall <= later.wall - wall ? earlier : later).offset ?? fallback;
  });
}

/** For each the last one before it that can lend its offset. */
function findKnown(moments: readonly Moment<unknown>[]): (Moment<unknown> | undefined)[] {
  let last: Moment<unknown> | undefined;
  return moments.map((moment) => {
    const known = last;
    if (moment.offset !== undefined && moment.lends) last = moment;
    return known;
  });
}
