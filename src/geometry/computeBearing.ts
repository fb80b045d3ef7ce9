import type { LatLon } from './distance.ts';

const radians = Math.PI / 180;

/** Degrees clockwise from true north in which the great circle sets out, 0…360 (360 excluded). */
export function computeBearing(from: LatLon, to: LatLon): number {
  const [a, b] = [from.lat * radians, to.lat * radians];
  const turn = (to.lon - from.lon) * radians;
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn);
  const degrees = Math.atan2(Math.sin(turn) * Math.cos(b), north) / radians;
  return degrees < 0 ? (degrees + 360) % 360 : degrees;
}
