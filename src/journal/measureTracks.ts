import { computeDistance } from '../geometry/distance.ts';
import { groupBy } from './groupBy.ts';
import type { FindDay } from './makeDayFinder.ts';
import type { DrawnTrack } from './makeTripPhotos.ts';
import type { TrackPoint } from './track.ts';

/**
 * Metres that tracks went on each local day (`YYYY-MM-DD`) that they have a time on, no finer than their precision. Where
 * two recorded the same day, the longer counts.
 */
export function measureTracks(tracks: readonly DrawnTrack[], findDay: FindDay): Map<string, number> {
  const longest = new Map<string, number>();
  for (const track of tracks) {
    for (const [day, exact] of measureDays(track, findDay)) {
      const length = Math.round(exact / track.precision) * track.precision;
      if (length > (longest.get(day) ?? 0)) longest.set(day, length);
    }
  }
  return longest;
}

function measureDays({ segments }: DrawnTrack, findDay: FindDay): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const points of segments) {
    const timed = points.filter(({ time }) => time !== undefined);
    for (const [day, piece] of groupBy(timed, ({ time = 0 }) => findDay(time)))
      if (day !== undefined) lengths.set(day, (lengths.get(day) ?? 0) + computeLength(piece));
  }
  return lengths;
}

function computeLength(points: readonly TrackPoint[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + computeDistance(points[index]!, point), 0);
}
