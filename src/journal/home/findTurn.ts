import { computeBearing } from '../../geometry/computeBearing.ts';
import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import type { HomeZone } from './homeZone.ts';
import { isOnClosedSide, pointsBack } from './pointsBack.ts';

/** In radii of the hole: how far apart a way is looked at. Where somebody stands about, noise has no direction. */
const stride = 0.075;
/** In radii of the hole: over these lengths a way must not point back, as streets, districts and journeys do. */
const lengths = [0.075, 0.15, 0.3, 0.6, 1.2] as const;
/** How many strides ahead are looked at: a way that has not gone a length by then goes back and forth. */
const patience = 64;
export interface TurnRule {
  /** In radii of the hole: so much of a way must be known to be ahead. Of longer lengths what there is counts. */
  readonly least: number;
  /** In radii of the hole: what leaves by the closed side stays unseen up to here. */
  readonly closedTo: number;
}

/**
 * The first point of a way out of holes that may be shown; as many as there are points where none may. Straight first
 * stretches, drawn back, would meet at the home. So the way stays unseen until it has turned away: until the stretches
 * ahead, short and long, point back into none of the holes. That depends on holes and way alone: were it measured at the
 * home, what is shown would point everywhere but there. Where the way ends before that is known, none of it is shown.
 */
export function findTurn(points: readonly LatLon[], zones: readonly HomeZone[], rule: TurnRule): number {
  let at = Math.max(0, ...zones.map((zone) => findOpen(points, zone, rule.closedTo)));
  while (at < points.length) {
    const next = Math.max(at, ...zones.map((zone) => goOn(points, at, zone, rule.least)));
    if (next === at) return at;
    at = next;
  }
  return points.length;
}

function findOpen(points: readonly LatLon[], zone: HomeZone, closedTo: number): number {
  if (!points[0] || !isOnClosedSide(points[0], zone)) return 0;
  const open = points.findIndex((point) => computeDistance(point, zone) > closedTo * zone.radius);
  return open < 0 ? points.length : open;
}

/** Where to look next; `at` where the way has turned away there. */
function goOn(points: readonly LatLon[], at: number, zone: HomeZone, least: number): number {
  const from = points[at]!;
  const ahead = listStrides(points, at, zone.radius * stride);
  const next = ahead[0] ?? points.length;
  const isTurned = lengths.every((length) => {
    const to = ahead.find((index) => computeDistance(from, points[index]!) >= length * zone.radius);
    const index = to ?? (length > least ? ahead.at(-1) : undefined);
    return index === undefined ? length > least : !pointsBack(from, points[index]!, zone);
  });
  if (!isTurned) return next;
  if (next === points.length) return at;
  const corner = findCorner(points, at, next);
  return pointsBack(from, points[corner]!, zone) ? corner : at;
}

/** Indices of points after `at` that lie at least a stride from the one before. */
function listStrides(points: readonly LatLon[], at: number, length: number): readonly number[] {
  const strides: number[] = [];
  let last = points[at]!;
  for (let index = at + 1; index < points.length && strides.length < patience; index++) {
    if (computeDistance(last, points[index]!) < length) continue;
    strides.push(index);
    last = points[index]!;
  }
  return strides;
}

/** The point between two that lies farthest from the straight way; the last one where all lie on it. */
function findCorner(points: readonly LatLon[], at: number, end: number): number {
  const from = points[at]!;
  const course = computeBearing(from, points[end]!);
  const detour = (index: number) => {
    const turn = ((computeBearing(from, points[index]!) - course) * Math.PI) / 180;
    return computeDistance(from, points[index]!) * Math.abs(Math.sin(turn));
  };
  let best = { index: end, detour: 0 };
  for (let index = at + 1; index < end; index++)
    if (detour(index) > best.detour) best = { index, detour: detour(index) };
  return best.index;
}
