import type { LatLon } from './distance.ts';
import { maxLatitude } from './box.ts';

/** The world as a square: x from 0 at 180° W to 1 at 180° E, y from 0 in the north to 1 in the south. */
export function project({ lat, lon }: LatLon): readonly [x: number, y: number] {
  const sin = Math.sin((Math.max(-maxLatitude, Math.min(maxLatitude, lat)) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** The position at a point of the square; what lies beyond its sides is where the world goes on. */
export function unproject([x, y]: readonly [x: number, y: number]): LatLon {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return { lat, lon: (x - Math.floor(x) - 0.5) * 360 };
}

/** Circumference of the earth as web maps know it, in metres. */
const circumference = 2 * Math.PI * 6_378_137;

/** Metres on the ground that one pixel shows, on a map whose world is 256 pixels wide at zoom 0. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (circumference * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom);
}
