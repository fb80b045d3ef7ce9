import { computeDistance } from '../geometry/distance.ts';
import type { FindDay } from './makeDayFinder.ts';
import { snapPosition } from './snapSpot.ts';
import type { DrawnTrack } from './makeTripPhotos.ts';
import { splitByDay } from './splitByDay.ts';
import type { TrackPoint } from './track.ts';
import type { TrackLine, TrackSegment } from './trip.ts';

/**
 * A track as it may be published: on the grid of its precision, without points that say nothing new, each day by itself.
 */
export function makeTrackLine(
  { name, segments, precision }: DrawnTrack,
  findDay: FindDay,
): TrackLine | undefined {
  const lines = segments
    .flatMap((points) => splitByDay(points, findDay))
    .map(({ day, points }): TrackSegment => {
      const line = makeLine(points, precision);
      return day === undefined ? { points: line } : { day, points: line };
    })
    .filter(({ points }) => points.length > 1);
  if (lines.length === 0) return undefined;
  const times = segments.flat().flatMap(({ time }) => time ?? []);
  return {
    ...(name !== undefined && { name }),
    distance:
      Math.round(segments.reduce((sum, points) => sum + computeLength(points), 0) / precision) * precision,
    ...(times.length > 0 && { start: formatInstant(times, Math.min), end: formatInstant(times, Math.max) }),
    segments: lines,
  };
}

function makeLine(points: readonly TrackPoint[], precision: number): (readonly [number, number])[] {
  const snapped = points.map((point) => snapPosition(point, precision));
  return snapped
    .filter(({ lat, lon }, i) => i === 0 || lat !== snapped[i - 1]!.lat || lon !== snapped[i - 1]!.lon)
    .map(({ lat, lon }) => [lat, lon]);
}

function computeLength(points: readonly TrackPoint[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + computeDistance(points[index]!, point), 0);
}

/** To the second; a reduction, as a track may have more points than a call has arguments. */
function formatInstant(times: readonly number[], choose: (a: number, b: number) => number): string {
  return new Date(times.reduce((a, b) => choose(a, b))).toISOString().replace(/\.\d+Z$/, 'Z');
}
