import type { FindDay } from './makeDayFinder.ts';
import type { TrackPoint } from './track.ts';

/** Points of one local day, `YYYY-MM-DD`, in the order of the track. */
export interface DayPoints {
  readonly day: string | undefined;
  readonly points: readonly TrackPoint[];
}

/**
 * A segment cut at local midnight. The day after begins where the day before ended, so that the line has no gap. Points
 * without a time (a planned route) belong to no day; between points that have one they go with the point before.
 */
export function splitByDay(points: readonly TrackPoint[], findDay: FindDay): DayPoints[] {
  const pieces: { day: string | undefined; points: TrackPoint[] }[] = [];
  for (const point of points) {
    const last = pieces.at(-1);
    const day = point.time === undefined ? last?.day : findDay(point.time);
    if (!last) pieces.push({ day, points: [point] });
    else if (last.day === day) last.points.push(point);
    else pieces.push({ day, points: [...last.points.slice(-1), point] });
  }
  return pieces;
}
