import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import type { HomeZone } from './homeZone.ts';

/** Whether a position lies in a hole or on its rim. */
export const isInZone = (position: LatLon, zones: readonly HomeZone[]): boolean =>
  zones.some((zone) => computeDistance(position, zone) <= zone.radius);
