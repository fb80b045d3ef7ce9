import type { LatLon } from '../../geometry/distance.ts';
import { passesCircle } from '../../geometry/passesCircle.ts';
import type { HomeZone } from './homeZone.ts';
import { isInZone } from './isInZone.ts';

/** Points of a line one after the other, none of them in a hole and no leg through one. */
export interface Piece<P extends LatLon> {
  readonly points: readonly P[];
  /** The points of the line beside it, where there are some: the way to them leads into a hole. */
  readonly before: P | undefined;
  readonly after: P | undefined;
}

/** What of a line lies outside of holes. */
export function splitAtZones<P extends LatLon>(line: readonly P[], zones: readonly HomeZone[]): Piece<P>[] {
  const pieces: Piece<P>[] = [];
  for (let start = 0, end = 1; start < line.length; start = end++) {
    if (isInZone(line[start]!, zones)) continue;
    while (end < line.length && !isCut(line[end - 1]!, line[end]!, zones)) end++;
    pieces.push({ points: line.slice(start, end), before: line[start - 1], after: line[end] });
  }
  return pieces;
}

const isCut = (from: LatLon, to: LatLon, zones: readonly HomeZone[]) =>
  zones.some((zone) => passesCircle(from, to, zone));
