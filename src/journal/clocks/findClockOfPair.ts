import { computeOffsetMinutes, computeWallTime } from '../wallTime.ts';

interface Clock {
  readonly local: string;
  readonly offset?: string;
}

/**
 * Seconds that `camera` is ahead, from two photos of one moment, of which `other` shows the true local time. Where
 * `place`, the offset `±HH:MM` in force at the place, is given and `other` has one too, its time is told in that first:
 * a phone still on the time of home then settles a camera as well.
 */
export function findClockOfPair(camera: Clock, other: Clock, place?: string): number {
  const moved =
    place === undefined || other.offset === undefined
      ? 0
      : computeOffsetMinutes(place) - computeOffsetMinutes(other.offset);
  return (computeWallTime(camera.local) - computeWallTime(other.local)) / 1000 - moved * 60;
}
