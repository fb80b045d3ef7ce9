import { packNumber, unpackNumbers } from './packNumbers.ts';
import { packPositions, unpackPositions, type PackedPositions } from './packPositions.ts';

/** `[lat, lon]` each. */
export type Way = readonly (readonly [lat: number, lon: number])[];

/** Ways as the columns of all their points one after the other, and how many points each of them has. */
export interface PackedWays {
  readonly points: PackedPositions;
  readonly lengths: string;
}

/** As fine as positions are published. */
const units = 1_000_000;

export const packWays = (ways: readonly Way[]): PackedWays => ({
  points: packPositions(
    ways.flatMap((way) => way.map(([lat, lon]) => ({ lat, lon }))),
    units,
  ),
  lengths: ways.map(({ length }) => packNumber(length)).join(''),
});

export function unpackWays({ points, lengths }: PackedWays): Way[] {
  const all = unpackPositions(points).map(({ lat, lon }) => [lat, lon] as const);
  let end = 0;
  return unpackNumbers(lengths).map((length) => all.slice(end, (end += length)));
}
