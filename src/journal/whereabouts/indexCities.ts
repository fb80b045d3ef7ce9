import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { computeReach, type City } from './city.ts';

/** A city as seen from a position. */
export interface NearCity {
  readonly city: City;
  /** Metres to its centre. */
  readonly distance: number;
}

export interface CityIndex {
  /** All cities whose reach a position is in, in no order. */
  listReaching(at: LatLon): NearCity[];
  /** Whether any city of that kind has its centre within so many metres. */
  hasWithin(at: LatLon, metres: number, isWanted: (city: City) => boolean): boolean;
}

/** Cities of at least so many people are looked for farther away; the many towns only nearby. */
const largeFrom = 50_000;

export function indexCities(cities: readonly City[]): CityIndex {
  const towns = indexSome(cities.filter(({ population }) => population < largeFrom));
  const large = indexSome(cities.filter(({ population }) => population >= largeFrom));
  return {
    listReaching: (at) => [...towns.listReaching(at), ...large.listReaching(at)],
    hasWithin: (at, metres, isWanted) =>
      towns.hasWithin(at, metres, isWanted) || large.hasWithin(at, metres, isWanted),
  };
}

function indexSome(cities: readonly City[]): CityIndex {
  if (cities.length === 0) return { listReaching: () => [], hasWithin: () => false };
  const index = new KDBush(cities.length);
  for (const { lat, lon } of cities) index.add(lon, lat);
  index.finish();
  const farthest = cities.reduce((reach, city) => Math.max(reach, computeReach(city)), 0) / 1000;
  return {
    listReaching: (at) =>
      around(index, at.lon, at.lat, Infinity, farthest).flatMap((id) => {
        const city = cities[id];
        const distance = city && computeDistance(at, city);
        return city && distance !== undefined && distance <= computeReach(city) ? [{ city, distance }] : [];
      }),
    hasWithin: (at, metres, isWanted) =>
      around(index, at.lon, at.lat, 1, metres / 1000, (id) => {
        const city = cities[id];
        return city !== undefined && isWanted(city);
      }).length > 0,
  };
}
