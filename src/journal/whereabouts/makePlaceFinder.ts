import type { LatLon } from '../../geometry/distance.ts';
import type { Place } from '../place.ts';
import { chooseCity } from './chooseCity.ts';
import { computeExtent } from './city.ts';
import { indexCities, type Cities, type NearCity } from './indexCities.ts';

/** What a position is looked up in. */
export interface World {
  readonly cities: Cities;
  /** ISO 3166-1 alpha-2 of the country that a position on land or off its coast is in; outlines may be generous at sea. */
  readonly countryAt: (at: LatLon) => string | undefined;
  /** Whether there is land at a position or within so many metres of it. */
  readonly isNearLand: (at: LatLon, metres: number) => boolean;
}

export type FindPlace = (spot: LatLon) => Place | undefined;

/** Countries that are one city, and what it is called: the names of their quarters are no cities. */
const cityStates: ReadonlyMap<string, string> = new Map([
  ['GI', 'Gibraltar'],
  ['HK', 'Hong Kong'],
  ['MC', 'Monaco'],
  ['MO', 'Macao'],
  ['SG', 'Singapore'],
  ['VA', 'Vatican City'],
]);

/** Metres from the shore, as a map of the world draws it, where the sea begins to be a place of its own. */
const offshore = 3000;

/** Metres around its centre that even the smallest town takes up. */
const leastExtent = 2000;

/** Metres within which a country that owns the land has a town of its own, where another one has. */
const disputed = 50_000;

/**
 * Makes the function that says city and country of a position, or that it is at sea; undefined where nothing is sure.
 * The city is always one of the country. Where a country's outline holds nothing but towns that are listed as another's,
 * two maps of the world disagree, and no country is said.
 */
export function makePlaceFinder({ cities, countryAt, isNearLand }: World): FindPlace {
  const index = indexCities(cities);

  return (spot) => {
    const country = countryAt(spot);
    const state = country && cityStates.get(country);
    const reaching = index.listReaching(spot);
    const own = reaching.filter(({ city }) => country === undefined || city.country === country);
    const found = chooseCity(own);
    if (!(found && isInside(found)) && !isNearLand(spot, offshore)) return { sea: true, source: 'computed' };
    if (state) return makePlace(state, country);
    if (found) return makePlace(found.city.name, country);
    return isDisputed(spot, country)
      ? makePlace(chooseCity(reaching)?.city.name)
      : makePlace(undefined, country);
  };

  function isDisputed(spot: LatLon, country: string | undefined): boolean {
    return (
      index.hasWithin(spot, disputed, () => true) &&
      !index.hasWithin(spot, disputed, (city) => city.country === country)
    );
  }
}

const isInside = ({ city, distance }: NearCity) => distance <= Math.max(leastExtent, computeExtent(city));

function makePlace(city: string | undefined, country?: string): Place | undefined {
  if (city === undefined && country === undefined) return undefined;
  return {
    ...(city !== undefined && { city }),
    ...(country !== undefined && { country }),
    source: 'computed',
  };
}
