import { computeDistance, type LatLon } from '../../geometry/distance.ts';

/** A photo with what is known of where and when it was taken. */
export interface TimedPosition extends LatLon {
  /** Milliseconds since 1970 UTC. */
  readonly instant: number;
  /** Metres, where it is known. */
  readonly accuracy?: number;
}

/** How somebody got from one photo to the next. */
export interface Travel {
  /** Metres along the great circle. */
  readonly distance: number;
  readonly seconds: number;
  /** Metres a second. What seems to be no time counts as one second, as most cameras know no less. */
  readonly speed: number;
}

export function computeSpeed(from: TimedPosition, to: TimedPosition): Travel {
  const distance = computeDistance(from, to);
  const seconds = Math.abs(to.instant - from.instant) / 1000;
  return { distance, seconds, speed: distance / Math.max(seconds, 1) };
}
