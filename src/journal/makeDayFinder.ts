import type { Photo } from './photo.ts';
import { computeInstant, computeOffsetMinutes } from './wallTime.ts';

/** The local day, `YYYY-MM-DD`, of an instant in milliseconds since 1970 UTC; undefined where no clock tells it. */
export type FindDay = (instant: number) => string | undefined;

/** Days begin at midnight of the clock that was on the wall then: the one of the photo that is nearest in time. */
export function makeDayFinder(photos: readonly Pick<Photo, 'taken'>[]): FindDay {
  const clocks = photos
    .flatMap(({ taken }) => {
      const instant = taken?.local.includes('T') ? computeInstant(taken) : undefined;
      if (instant === undefined || taken?.offset === undefined) return [];
      return { instant, offset: computeOffsetMinutes(taken.offset) * 60_000 };
    })
    .sort((a, b) => a.instant - b.instant);
  return (instant) => {
    const after = findFirst(clocks.length, (index) => clocks[index]!.instant >= instant);
    const [before, next] = [clocks[after - 1], clocks[after]];
    const nearest =
      before && next
        ? instant - before.instant <= next.instant - instant
          ? before
          : next
        : (before ?? next);
    return nearest && new Date(instant + nearest.offset).toISOString().slice(0, 10);
  };
}

/** The first index, of those in order, for which something is true; `count` where it never is. */
function findFirst(count: number, isTrue: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
