import type { LatLon } from './distance.ts';

type Vector = readonly [number, number, number];

/**
 * The position a fraction (0…1) of the way along the great circle: the short way over the date line, and straight over
 * a pole. By the angle between unit vectors (slerp; Shoemake, "Animating rotation with quaternion curves", 1985).
 */
export function interpolatePosition(from: LatLon, to: LatLon, fraction: number): LatLon {
  const [a, b] = [toVector(from), toVector(to)];
  const angle = 2 * Math.asin(Math.min(1, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2));
  if (fraction === 0 || angle < 1e-9) return { lat: from.lat, lon: from.lon }; // 6 mm
  if (fraction === 1) return { lat: to.lat, lon: to.lon };
  const [s, t] = [Math.sin((1 - fraction) * angle), Math.sin(fraction * angle)];
  return toPosition([s * a[0] + t * b[0], s * a[1] + t * b[1], s * a[2] + t * b[2]]);
}

function toVector({ lat, lon }: LatLon): Vector {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function toPosition([x, y, z]: Vector): LatLon {
  return { lat: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, lon: (Math.atan2(y, x) * 180) / Math.PI };
}
