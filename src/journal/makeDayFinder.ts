import type { Photo } from './photo.ts';
import { computeInstant, computeOffsetMinutes } from './wallTime.ts';

/** The local day, `YYYY-MM-DD`, of an instant in milliseconds since 1970 UTC; undefined where no clock tells it. */
export type FindDay = (instant: number) => string | undefined;

/** Days begin at midnight of the clock that was on the wall then: the one of the photo that is nearest in time. */
export function makeDayFinder(photos: readonly Pick<Photo, 'taken'>[]): FindDay {
  let clocks: readonly Clock[] | undefined;
  return (instant) => {
    clocks ??= listClocks(photos);
    const at = findFirst(clocks, ({ instant: other }) => other >= instant);
    const [before, next] = [clocks[at - 1], clocks[at]];
    const nearest =
      before && next
        ? instant - before.instant <= next.instant - instant
          ? before
          : next
        : (before ?? next);
    return nearest && new Date(instant + nearest.offset).toISOString().slice(0, 10);
  };
}

interface Clock {
  readonly instant: number;
  /** Milliseconds east of UTC. */
  readonly offset: number;
}

/** In order of time. */
function listClocks(photos: readonly Pick<Photo, 'taken'>[]): readonly Clock[] {
  return photos
    .flatMap(({ taken }) => {
      const instant = taken?.local.includes('T') ? computeInstant(taken) : undefined;
      if (instant === undefined || taken?.offset === undefined) return [];
      return { instant, offset: computeOffsetMinutes(taken.offset) * 60_000 };
    })
    .sort((a, b) => a.instant - b.instant);
}

/** The first index of an ordered list from which on something is true; its length where it never is. */
function findFirst<Item>(items: readonly Item[], isTrue: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
