import { passesCircle } from '../../geometry/passesCircle.ts';
import type { Track, TrackPoint } from '../track.ts';
import type { HomeZone } from './homeZone.ts';
import { isInZone } from './isInZone.ts';

/**
 * A track without what lies in holes: points inside are gone with all that they say, and no line is drawn through. What
 * is left ends at the last point recorded outside. An end computed to lie on the rim would show the circle to the metre,
 * and the way from the last point to it, which nobody recorded, would point on into the hole. A point that is left
 * alone goes too: it draws no line and would mark the rim.
 */
export function cutTrackAtZones<T extends Track>(track: T, zones: readonly HomeZone[]): T {
  if (zones.length === 0) return track;
  return { ...track, segments: track.segments.flatMap((points) => cutSegment(points, zones)) };
}

function cutSegment(points: readonly TrackPoint[], zones: readonly HomeZone[]): readonly TrackPoint[][] {
  const pieces: TrackPoint[][] = [];
  let before: TrackPoint | undefined;
  for (const point of points) {
    const isOutside = !isInZone(point, zones);
    if (isOutside && before && !isCut(before, point, zones)) pieces.at(-1)!.push(point);
    else if (isOutside) pieces.push([point]);
    before = isOutside ? point : undefined;
  }
  return pieces.filter((piece) => piece.length > 1);
}

const isCut = (from: TrackPoint, to: TrackPoint, zones: readonly HomeZone[]) =>
  zones.some((zone) => passesCircle(from, to, zone));
