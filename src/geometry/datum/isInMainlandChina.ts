import type { LatLon } from '../distance.ts';
import { mainlandChina } from './mainlandChina.ts';

type Ring = readonly LatLon[];

/** All of mainland China and its sea lies in it. */
const box = { south: 13.5, north: 53.6, west: 73.4, east: 134.8 };

let rings: readonly Ring[] | undefined;

/**
 * Whether positions there are shifted by GCJ-02 and BD-09. By outline, as the rectangle in common use takes in Seoul,
 * Osaka, Hanoi and Delhi. A position is inside when a line from it crosses the rings an odd number of times.
 */
export function isInMainlandChina({ lat, lon }: LatLon): boolean {
  if (!(lat > box.south && lat < box.north && lon > box.west && lon < box.east)) return false;
  rings ??= mainlandChina.map(parseRing);
  return rings.filter((ring) => isInRing({ lat, lon }, ring)).length % 2 === 1;
}

function isInRing({ lat, lon }: LatLon, ring: Ring): boolean {
  let isInside = false;
  let from = ring.at(-1)!;
  for (const to of ring) {
    const isBeside = from.lat > lat !== to.lat > lat;
    if (isBeside && lon < from.lon + ((to.lon - from.lon) * (lat - from.lat)) / (to.lat - from.lat))
      isInside = !isInside;
    from = to;
  }
  return isInside;
}

function parseRing(text: string): Ring {
  return text.split(',').map((pair) => {
    const [lat, lon] = pair.trim().split(' ').map(Number);
    return { lat: lat!, lon: lon! };
  });
}
