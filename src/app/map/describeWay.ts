import { computeBearing } from '../../geometry/computeBearing.ts';
import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { messages } from '../messages.ts';
import { formatDistance } from '../views/formatDistance.ts';

/** Metres within which two photos were taken at one spot. */
const oneSpot = 15;

/** `350 m north-east of the one before`: how a list says what a map shows. */
export function describeWay(from: LatLon, to: LatLon, language: string): string {
  const metres = computeDistance(from, to);
  if (metres < oneSpot) return messages.map.sameSpot;
  const direction = messages.map.directions[Math.round(computeBearing(from, to) / 45) % 8] ?? '';
  return messages.map.way(formatDistance(metres, language), direction);
}
