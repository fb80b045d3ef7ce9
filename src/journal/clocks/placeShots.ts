import { findPassings, type Passing } from './findPassings.ts';
import type { Ground } from './ground.ts';
import { toPlace, type Place } from './path.ts';
import type { TimedShot } from './timedShot.ts';

/** Metres around a photo's position in which the path was when it was taken. */
export const usualRadius = 30;
/** Seconds of passings by which a photo's vote is halved: the longer somebody stayed, the less it tells. */
const telling = 600;

/** A shot with a position of its own, before a ground. */
export interface PlacedShot {
  readonly timed: TimedShot;
  readonly place: Place;
  /** Metres around it in which the path was when it was taken. */
  readonly radius: number;
  /** Of its moment: photos in a burst share one. */
  readonly share: number;
  readonly passings: readonly Passing[];
  /** Of its vote. */
  readonly weight: number;
}

/** The shots that have a position which is known well enough, with the times that it allows. */
export function placeShots(shots: readonly TimedShot[], { blocks }: Ground): readonly PlacedShot[] {
  const located = shots.flatMap((timed) => {
    const { spot } = timed.shot;
    return spot === undefined || (spot.accuracy ?? 0) > 100 ? [] : [{ timed, spot, place: toPlace(spot) }];
  });
  const shares = shareMoments(located);
  return located.map(({ timed, spot, place }, i) => {
    const radius = Math.max(usualRadius, 2 * (spot.accuracy ?? 0));
    const passings = blocks.flatMap((one) => findPassings(one, place, radius));
    const length = passings.reduce((sum, [start, end]) => sum + end - start, 0);
    const share = shares[i]!;
    return { timed, place, radius, share, passings, weight: share / (1 + length / telling) };
  });
}

/** Photos within a minute and 50 m of the first of them are one moment and count as one. */
function shareMoments(
  shots: readonly { readonly timed: TimedShot; readonly place: Place }[],
): readonly number[] {
  const shares: number[] = [];
  for (let start = 0, end = 0; start < shots.length; start = end) {
    const first = shots[start]!;
    while (
      end < shots.length &&
      shots[end]!.timed.wall - first.timed.wall <= 60 &&
      computeGap(first.place, shots[end]!.place) <= 50
    )
      end++;
    for (let i = start; i < end; i++) shares.push(1 / (end - start));
  }
  return shares;
}

const computeGap = (a: Place, b: Place) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
