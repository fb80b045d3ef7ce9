import type { ClockEstimate } from './clockEstimate.ts';
import { estimateByGpsTime } from './estimateByGpsTime.ts';
import { estimateByPath } from './estimateByPath.ts';
import type { Ground } from './ground.ts';
import type { TimedShot } from './timedShot.ts';

/** What a camera's own GPS times and the tracks say together; where they contradict each other, no more than a guess. */
export function estimateDirectly(shots: readonly TimedShot[], tracks: Ground): ClockEstimate | undefined {
  const byTime = estimateByGpsTime(shots);
  const byTrack = estimateByPath(shots, tracks);
  if (byTime === undefined || byTrack === undefined) return byTime ?? byTrack;
  const apart = Math.abs(byTime.error - byTrack.error);
  if (apart <= 5) return chooseSurer(byTime, byTrack);
  if (byTime.confidence === 'guess') return byTrack;
  if (byTrack.confidence === 'guess') return byTime;
  // A receiver that answers late dates positions too early, which looks like a clock that is fast.
  return { ...byTime, confidence: apart <= 60 ? 'likely' : 'guess' };
}

const ranks = { sure: 2, likely: 1, guess: 0 };

/** The surer of two, the first of two as sure. */
export function chooseSurer(first: ClockEstimate, second: ClockEstimate | undefined): ClockEstimate {
  return second !== undefined && ranks[second.confidence] > ranks[first.confidence] ? second : first;
}
