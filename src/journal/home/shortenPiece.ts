import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { passesCircle } from '../../geometry/passesCircle.ts';
import { findTurn, type TurnRule } from './findTurn.ts';
import type { HomeZone } from './homeZone.ts';
import type { Piece } from './splitAtZones.ts';

/** In radii of a hole: what begins or ends so near was begun late or ended early. */
const near = 1.5;

/** A piece of a way without what leads out of the hole before it and into the one after it. */
export function shortenPiece<P extends LatLon>(
  { points, before, after }: Piece<P>,
  zones: readonly HomeZone[],
  rule: TurnRule,
): readonly P[] {
  const start = findTurn(points, findLeft(before, points[0]!, zones), rule);
  const end = findTurn(points.toReversed(), findLeft(after, points.at(-1)!, zones), rule);
  return points.slice(start, points.length - end);
}

/** The holes that an end of a piece comes out of. */
function findLeft(inside: LatLon | undefined, end: LatLon, zones: readonly HomeZone[]): readonly HomeZone[] {
  return zones.filter((zone) =>
    inside ? passesCircle(inside, end, zone) : computeDistance(end, zone) < near * zone.radius,
  );
}
