import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { computeWedge } from '../../../geometry/computeWedge.ts';
import type { LatLon } from '../../../geometry/distance.ts';

/**
 * What a photo looks at, so many metres far. Its corners are positions, so that it lies right in the datum of any basemap.
 */
export function makeWedge(from: LatLon, heading: number, angle: number, metres: number): L.Polygon {
  return L.polygon(computeWedge(from, heading, angle, metres), { className: 'wedge', interactive: false });
}
