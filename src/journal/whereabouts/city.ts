import type { LatLon } from '../../geometry/distance.ts';

/** A populated place that is no part of another: from a village to a capital. */
export interface City extends LatLon {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Its province or state, by whatever code; the same inside one country for the same province. */
  readonly region: string;
  /** 0 where nobody counted. */
  readonly population: number;
}

/** Metres around its centre that a city is built up, at 5,000 people to the square kilometre. */
export const computeExtent = ({ population }: Pick<City, 'population'>) =>
  1000 * Math.sqrt(population / (Math.PI * 5000));

/** Metres from its centre to where one would no longer say to be there: 4 km from a village, 80 km from Shanghai. */
export const computeReach = (city: Pick<City, 'population'>) => 4000 + 2 * computeExtent(city);
