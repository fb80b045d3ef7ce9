import { computeDistance } from '../geometry/distance.ts';
import type { LocalText, Place } from './place.ts';
import type { TripSettings } from './settings.ts';
import type { Spot } from './spot.ts';

/** The author's name for this photo, else for where it is (the nearest of the trip's `places`), else the file's. */
export function makePlace(
  named: LocalText | undefined,
  spot: Spot | undefined,
  places: TripSettings['places'],
  read: Place | undefined,
): Place | undefined {
  const name = named ?? (spot && findPlace(spot, places));
  return name === undefined ? read : { ...read, name, source: 'sidecar' };
}

function findPlace(spot: Spot, places: TripSettings['places']): LocalText | undefined {
  return places
    .map(({ name, at }) => ({ name, radius: at.radius, distance: computeDistance(spot, at) }))
    .filter(({ radius, distance }) => distance <= radius)
    .sort((a, b) => a.distance - b.distance)[0]?.name;
}
