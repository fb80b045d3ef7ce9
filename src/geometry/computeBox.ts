import type { Box } from './box.ts';
import type { LatLon } from './distance.ts';

/** The smallest box around all points, across the 180° meridian where that is the shorter way; undefined for none. */
export function computeBox(points: readonly LatLon[]): Box | undefined {
  if (points.length === 0) return undefined;
  const lats = points.map(({ lat }) => lat);
  const west = westmost(points);
  const east = points.reduce((max, { lon }) => Math.max(max, lon < west ? lon + 360 : lon), west);
  return [west, lats.reduce((a, b) => Math.min(a, b)), east, lats.reduce((a, b) => Math.max(a, b))];
}

/** The widest stretch of longitudes without a point lies outside the box; the box begins where it ends. */
function westmost(points: readonly LatLon[]): number {
  const lons = [...new Set(points.map(({ lon }) => lon))].sort((a, b) => a - b);
  let west = lons[0] ?? 0;
  let widest = west + 360 - (lons.at(-1) ?? 0);
  lons.forEach((lon, index) => {
    const gap = lon - (lons[index - 1] ?? lon);
    if (gap > widest) {
      widest = gap;
      west = lon;
    }
  });
  return west;
}
