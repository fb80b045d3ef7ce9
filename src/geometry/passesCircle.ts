import { computeDistance, earthRadius, type LatLon } from './distance.ts';
import { project, unproject } from './mercator.ts';

type Vector = readonly [x: number, y: number, z: number];

/** Degrees, and metres. */
interface Circle extends LatLon {
  readonly radius: number;
}

/**
 * Whether a leg from one position to another comes into a circle: on the great circle, or on the line that a map draws,
 * which over long distances is another one.
 */
export function passesCircle(from: LatLon, to: LatLon, circle: Circle): boolean {
  const away = computeDistance(from, circle);
  const leg = computeDistance(from, to);
  // Nearly all legs of a track; on a map a short one is never twice as long as on the ground.
  if (leg < 100_000 && away > circle.radius + 2 * leg) return false;
  return (
    away <= circle.radius ||
    computeDistance(to, circle) <= circle.radius ||
    distanceToGreatCircle(from, to, circle) <= circle.radius ||
    computeDistance(nearestOnMap(from, to, circle), circle) <= circle.radius
  );
}

/** Metres from a position to its foot on the leg; infinite where the leg ends before it. */
function distanceToGreatCircle(from: LatLon, to: LatLon, position: LatLon): number {
  const [a, b, c] = [toVector(from), toVector(to), toVector(position)];
  const pole = cross(a, b);
  const length = Math.hypot(...pole);
  if (length === 0) return Infinity;
  // The foot lies on the leg when it is on the far side of the start and on the near side of the end.
  const isOnLeg = dot(cross(pole, a), c) >= 0 && dot(cross(b, pole), c) >= 0;
  return isOnLeg ? earthRadius * Math.asin(Math.min(1, Math.abs(dot(pole, c)) / length)) : Infinity;
}

/** A map keeps angles, so what is nearest on it is nearest on the ground, as far as a circle is small beside the earth. */
function nearestOnMap(from: LatLon, to: LatLon, position: LatLon): LatLon {
  const [start, end, point] = [project(from), project(to), project(position)];
  const [dx, dy] = [toShortWay(end[0] - start[0]), end[1] - start[1]];
  const along = toShortWay(point[0] - start[0] - dx / 2) + dx / 2;
  const length2 = dx * dx + dy * dy;
  const share = length2 === 0 ? 0 : (along * dx + (point[1] - start[1]) * dy) / length2;
  const kept = Math.max(0, Math.min(1, share));
  return unproject([start[0] + dx * kept, start[1] + dy * kept]);
}

const toShortWay = (x: number) => x - Math.round(x);

function toVector({ lat, lon }: LatLon): Vector {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
