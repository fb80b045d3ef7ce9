import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { computeReach, type City } from './city.ts';

/** The cities of the world: a value of each in every list, and the rest for those that are asked for. */
export interface Cities {
  readonly lats: readonly number[];
  readonly lons: readonly number[];
  readonly populations: readonly number[];
  /** True of what is listed and is no city of its own. Default: none. */
  readonly isOmitted?: (index: number) => boolean;
  readonly describe: (index: number) => Pick<City, 'name' | 'country' | 'region'>;
}

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

export function indexCities(cities: Cities): CityIndex {
  const { populations, isOmitted = () => false } = cities;
  const [towns, large]: [number[], number[]] = [[], []];
  for (const [index, population] of populations.entries())
    if (!isOmitted(index)) (population < largeFrom ? towns : large).push(index);
  const parts = [indexSome(cities, towns), indexSome(cities, large)];
  return {
    listReaching: (at) => parts.flatMap((part) => part.listReaching(at)),
    hasWithin: (at, metres, isWanted) => parts.some((part) => part.hasWithin(at, metres, isWanted)),
  };
}

function indexSome(cities: Cities, chosen: readonly number[]): CityIndex {
  if (chosen.length === 0) return { listReaching: () => [], hasWithin: () => false };
  const { lats, lons, populations, describe } = cities;
  const placeOf = (index = 0) => ({
    lat: lats[index] ?? 0,
    lon: lons[index] ?? 0,
    population: populations[index] ?? 0,
  });
  const cityOf = (index = 0): City => ({ ...placeOf(index), ...describe(index) });
  const tree = new KDBush(chosen.length);
  for (const index of chosen) tree.add(lons[index] ?? 0, lats[index] ?? 0);
  tree.finish();
  const most = chosen.reduce((people, index) => Math.max(people, populations[index] ?? 0), 0);
  const farthest = computeReach({ population: most }) / 1000;
  return {
    listReaching: (at) =>
      around(tree, at.lon, at.lat, Infinity, farthest).flatMap((id) => {
        const place = placeOf(chosen[id]);
        const distance = computeDistance(at, place);
        return distance <= computeReach(place) ? [{ city: cityOf(chosen[id]), distance }] : [];
      }),
    hasWithin: (at, metres, isWanted) =>
      around(tree, at.lon, at.lat, 1, metres / 1000, (id) => isWanted(cityOf(chosen[id]))).length > 0,
  };
}
