import { computeDistance, type LatLon } from '../geometry/distance.ts';
import type { LocalText, Place } from './place.ts';
import type { TripSettings } from './settings.ts';
import type { Spot } from './spot.ts';

/**
 * The author's name for this photo, else for where it is (the nearest of the trip's `places`), with city and country as
 * the file says them, else as the position does.
 *
 * @param findPlace looks a position up in a list of the world's cities
 */
export function makePlace(
  named: LocalText | undefined,
  spot: Spot | undefined,
  places: TripSettings['places'],
  read: Place | undefined,
  findPlace?: (spot: LatLon) => Place | undefined,
): Place | undefined {
  const name = named ?? (spot && findNamed(spot, places));
  const located = hasCity(read) ? read : addCity(read, spot && findPlace?.(spot));
  if (name === undefined) return located;
  const { source, ...rest } = located ?? { source: 'sidecar' };
  const citySource = rest.citySource ?? source;
  return {
    ...rest,
    name,
    source: 'sidecar',
    ...(hasCity(located) && citySource !== 'sidecar' && { citySource }),
  };
}

const hasCity = (place: Place | undefined) => place?.city !== undefined || place?.country !== undefined;

/** A name that the file has keeps its source; what was found stands beside it. */
function addCity(read: Place | undefined, found: Place | undefined): Place | undefined {
  if (!read || !found) return read ?? found;
  return { ...found, ...read, ...(hasCity(found) && { citySource: 'computed' as const }) };
}

function findNamed(spot: Spot, places: TripSettings['places']): LocalText | undefined {
  return places
    .map(({ name, at }) => ({ name, radius: at.radius, distance: computeDistance(spot, at) }))
    .filter(({ radius, distance }) => distance <= radius)
    .sort((a, b) => a.distance - b.distance)[0]?.name;
}
