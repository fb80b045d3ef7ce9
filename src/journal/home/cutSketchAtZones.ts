import type { LatLon } from '../../geometry/distance.ts';
import { isInsideRing } from '../../geometry/isInsideRing.ts';
import { passesCircle } from '../../geometry/passesCircle.ts';
import type { Sketch, SketchShape } from '../sketch.ts';
import { cutTrackAtZones } from './cutTrackAtZones.ts';
import type { HomeZone } from './homeZone.ts';
import { isInZone } from './isInZone.ts';
import { splitAtZones } from './splitAtZones.ts';

/**
 * A sketch without what lies in holes. A line that begins or ends in one is cut as the track of a walk from there is, a
 * river or a street that leads on behind it at the rim. What is drawn around something shows where its middle
 * is, so an area or a closed line goes as a whole where it touches a hole or holds one.
 */
export function cutSketchAtZones(sketch: Sketch, zones: readonly HomeZone[]): Sketch {
  if (zones.length === 0) return sketch;
  return { ...sketch, shapes: sketch.shapes.flatMap((shape) => cutShape(shape, zones)) };
}

function cutShape(shape: SketchShape, zones: readonly HomeZone[]): SketchShape[] {
  const lines =
    shape.form === 'area'
      ? shape.lines.some((ring) => isNear(ring, zones))
        ? []
        : shape.lines
      : shape.lines.flatMap((line) => cutLine(line, zones));
  return lines.length === 0 ? [] : [{ ...shape, lines }];
}

function cutLine(line: readonly LatLon[], zones: readonly HomeZone[]): readonly (readonly LatLon[])[] {
  if (line.length === 1) return line.some((point) => isInZone(point, zones)) ? [] : [line];
  if (isClosed(line)) return isNear(line, zones) ? [] : [line];
  if ([line[0]!, line.at(-1)!].some((end) => isInZone(end, zones)))
    return cutTrackAtZones({ file: '', segments: [line] }, zones).segments;
  return splitAtZones(line, zones).flatMap(({ points }) => (points.length > 1 ? [points] : []));
}

function isClosed(line: readonly LatLon[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return line.length > 3 && first?.lat === last?.lat && first?.lon === last?.lon;
}

/** Whether a ring touches a hole, or a hole lies in it. */
function isNear(ring: readonly LatLon[], zones: readonly HomeZone[]): boolean {
  return zones.some(
    (zone) => isInsideRing(zone, ring) || ring.some((to, i) => passesCircle(ring[i - 1] ?? to, to, zone)),
  );
}
