import { computeDistance, type LatLon } from './distance.ts';
import { unwrapRing, type Position } from './outline.ts';

export interface Land {
  /** Whether a position is on land or within so many metres of it. */
  isNear(at: LatLon, metres: number): boolean;
}

type Side = readonly [from: Position, to: Position];

/** Sides of one column, four numbers each: longitude and latitude of one end, then of the other. */
type Column = number[];

/** Metres in a degree of latitude. */
const degree = 111_195;

/** Degrees of longitude that a column of sides is wide. */
const width = 0.25;

/**
 * Answers from shores around land, and around what is not land in it, given in any order and direction. Their sides are
 * kept by columns of longitude, so that a question looks at a few hundred of half a million.
 */
export function makeLand(shores: Iterable<readonly Position[]>): Land {
  const columns = new Map<number, Column>();
  for (const shore of shores) addSides(columns, unwrapRing(shore));
  const sidesBetween = (west: number, east: number) =>
    range(columnOf(west), columnOf(east)).flatMap((column) => listSides(columns.get(column) ?? []));
  return {
    isNear(at, metres) {
      const [dLon, dLat] = reachOf(at, metres);
      // Shores that cross the 180° meridian go on beyond it.
      const views = [0, 360, -360].map((turn): Position => [at.lon + turn, at.lat]);
      return (
        views.some((view) => isInside(view, sidesBetween(view[0], view[0]))) ||
        views.some(([lon, lat]) =>
          sidesBetween(lon - dLon, lon + dLon).some(
            (side) => isBeside(lat, side, dLat) && distanceTo(side, [lon, lat]) <= metres,
          ),
        )
      );
    },
  };
}

function addSides(columns: Map<number, Column>, ring: readonly Position[]): void {
  for (const [i, to] of ring.entries()) {
    const from = ring[i - 1];
    if (!from) continue;
    for (const column of range(columnOf(Math.min(from[0], to[0])), columnOf(Math.max(from[0], to[0])))) {
      const sides = columns.get(column);
      if (sides) sides.push(...from, ...to);
      else columns.set(column, [...from, ...to]);
    }
  }
}

/** As numbers in a row, half a million sides take a tenth of the memory that they take as pairs of corners. */
function listSides(column: Column): Side[] {
  return Array.from({ length: column.length / 4 }, (_, i) => {
    const [fromLon = 0, fromLat = 0, toLon = 0, toLat = 0] = column.slice(4 * i, 4 * i + 4);
    return [
      [fromLon, fromLat],
      [toLon, toLat],
    ];
  });
}

const columnOf = (lon: number) => Math.floor(lon / width);

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Degrees east and north; beside a pole the whole way round. */
function reachOf({ lat }: LatLon, metres: number): Position {
  const north = metres / degree;
  return [Math.min(180, north / Math.max(1e-6, Math.cos((lat * Math.PI) / 180))), north];
}

/** A line from there to the north crosses the shores an odd number of times. */
function isInside([lon, lat]: Position, sides: readonly Side[]): boolean {
  const crossed = sides.filter(([from, to]) => {
    if (from[0] > lon === to[0] > lon) return false;
    return from[1] + ((to[1] - from[1]) * (lon - from[0])) / (to[0] - from[0]) > lat;
  });
  return crossed.length % 2 === 1;
}

function isBeside(lat: number, [from, to]: Side, dLat: number): boolean {
  return lat >= Math.min(from[1], to[1]) - dLat && lat <= Math.max(from[1], to[1]) + dLat;
}

/** Metres to the nearest point of a side, on a plane that touches the earth at the position. */
function distanceTo([from, to]: Side, at: Position): number {
  const squeeze = Math.cos((at[1] * Math.PI) / 180);
  const [dx, dy] = [(to[0] - from[0]) * squeeze, to[1] - from[1]];
  const along = ((at[0] - from[0]) * squeeze * dx + (at[1] - from[1]) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  const nearest = { lon: from[0] + (to[0] - from[0]) * share, lat: from[1] + (to[1] - from[1]) * share };
  return computeDistance({ lon: at[0], lat: at[1] }, nearest);
}
