import type { Track, TrackPoint } from '../track.ts';

/** Instants, both included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When a track was where it is not shown, from the last point that is to the next one. `shown` has the same points. */
export function listUnseenStretches(track: Track, shown: Track): readonly Stretch[] {
  if (track === shown) return [];
  const seen = new Set(shown.segments.flat());
  return track.segments.flatMap((points) => listStretches(points, seen));
}

function listStretches(points: readonly TrackPoint[], seen: ReadonlySet<TrackPoint>): Stretch[] {
  const stretches: Stretch[] = [];
  let from: number | undefined;
  let last: number | undefined;
  for (const point of points) {
    if (point.time === undefined) continue;
    if (!seen.has(point)) from ??= last ?? point.time;
    else if (from !== undefined) {
      stretches.push({ from, to: point.time });
      from = undefined;
    }
    last = point.time;
  }
  return from === undefined || last === undefined ? stretches : [...stretches, { from, to: last }];
}
