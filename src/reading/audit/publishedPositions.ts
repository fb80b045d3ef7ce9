import { countUpTo } from '../../geometry/countUpTo.ts';
import type { LatLon } from '../../geometry/distance.ts';
import { findJsonPositions, type DataPosition } from './findJsonPositions.ts';

/** Positions that a site may tell of. */
export interface PublishedPositions {
  allows(position: DataPosition): boolean;
}

/** Decimals up to which any position may be written: a kilometre. */
const coarse = 2;
/** Published positions have at most six; one more tells a finer one from them. */
const finest = 7;

/**
 * The positions of a journal, as `journal.json` tells them or as the build has them. `journal.json` does not hold the
 * points of tracks and sketches: with `linesInBounds` those are believed inside the bounds of a trip.
 */
export function makePublishedPositions(
  journal: unknown,
  { linesInBounds }: { readonly linesInBounds: boolean },
): PublishedPositions {
  const known = findJsonPositions(journal);
  const written = new Map<number, ReadonlySet<string>>();
  const writtenWith = (decimals: number) => {
    const keys = written.get(decimals) ?? new Set(known.map((position) => keyOf(position, decimals)));
    written.set(decimals, keys);
    return keys;
  };
  const northwards = [...known].sort((a, b) => a.lat - b.lat);
  const rising = northwards.map(({ lat }) => lat);
  const isNearKnown = ({ lat, lon }: LatLon, within: number) => {
    for (let at = countUpTo(rising, lat - within); at < northwards.length; at++) {
      const other = northwards[at]!;
      if (other.lat > lat + within) return false;
      if (Math.abs(((other.lon - lon + 540) % 360) - 180) <= within) return true;
    }
    return false;
  };
  const lats = new Set(known.map(({ lat }) => lat));
  const lons = new Set(known.map(({ lon }) => lon));
  const boxes = linesInBounds ? findBoxes(journal) : [];
  return {
    allows(position) {
      const { lat, lon, decimals, role } = position;
      if (decimals <= coarse) return true;
      if (position.within !== undefined && isNearKnown(position, position.within)) return true;
      const rounded = Math.min(decimals, finest);
      if (writtenWith(rounded).has(keyOf(position, rounded))) return true;
      if (role === 'corner') return lats.has(lat) && lons.has(lon);
      return role === 'line' && boxes.some((box) => holds(box, lat, lon));
    },
  };
}

export const keyOf = ({ lat, lon }: LatLon, decimals: number) =>
  `${(lat + 0).toFixed(decimals)} ${(lon + 0).toFixed(decimals)}`;

type Box = readonly [readonly [number, number], readonly [number, number]];

interface PublishedTrip {
  readonly bounds?: Box;
  readonly sketch?: { readonly bounds?: Box };
}

function findBoxes(journal: unknown): readonly Box[] {
  const trips = (journal as { trips?: readonly PublishedTrip[] } | undefined)?.trips; // journal.json, format 1
  return Array.isArray(trips)
    ? trips.flatMap(({ bounds, sketch }: PublishedTrip) =>
        [bounds, sketch?.bounds].filter((box) => box !== undefined),
      )
    : [];
}

/** A box whose west is beyond its east crosses the 180° meridian. */
function holds([[south, west], [north, east]]: Box, lat: number, lon: number): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}
