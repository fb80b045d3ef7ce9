import { computeDistance } from '../geometry/distance.ts';
import type { Photo } from './photo.ts';
import type { Track, TrackPoint } from './track.ts';
import { computeOffsetMinutes } from './wallTime.ts';

const day = 86_400_000;

/**
 * Metres that tracks went on a local day, told by the offset of its photos; undefined where no track has a time on it.
 * Where two recorded the same hours, the longer counts.
 *
 * @param date `YYYY-MM-DD`
 */
export function measureTracks(
  tracks: readonly Track[],
  date: string,
  photos: readonly Photo[],
): number | undefined {
  const offset = photos.find(({ taken }) => taken?.offset !== undefined)?.taken?.offset;
  if (offset === undefined || date.length < 10) return undefined;
  const start = Date.parse(date) - computeOffsetMinutes(offset) * 60_000;
  const isToday = ({ time }: TrackPoint) => time !== undefined && time >= start && time < start + day;
  const lengths = tracks.map(({ segments }) =>
    segments.map((points) => computeLength(points.filter(isToday))).reduce((sum, length) => sum + length, 0),
  );
  const longest = Math.max(0, ...lengths);
  return longest > 0 ? Math.round(longest) : undefined;
}

function computeLength(points: readonly TrackPoint[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + computeDistance(points[index]!, point), 0);
}
