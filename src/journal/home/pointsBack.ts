import { computeBearing } from '../../geometry/computeBearing.ts';
import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import type { HomeZone } from './homeZone.ts';

/** Whether who goes straight from `from`, outside a hole, to `to` comes out of it: the line, drawn back, meets the hole. */
export function pointsBack(from: LatLon, to: LatLon, zone: HomeZone): boolean {
  const back = computeBearing(from, to) + 180;
  const halfWidth = Math.asin(Math.min(1, zone.radius / computeDistance(from, zone)));
  return computeTurn(back, computeBearing(from, zone)) < (halfWidth * 180) / Math.PI;
}

/** Whether a position lies on the side of a hole that is kept closed, a quarter of the way around. */
export const isOnClosedSide = (position: LatLon, zone: HomeZone): boolean =>
  computeTurn(computeBearing(zone, position), zone.closedSide) < 45;

/** Degrees between two bearings, 0…180. */
function computeTurn(one: number, other: number): number {
  const turn = Math.abs(one - other) % 360;
  return Math.min(turn, 360 - turn);
}
