import { computeExtent, computeReach } from './city.ts';
import type { NearCity } from './indexCities.ts';

/** A town so many times smaller, in the built-up area of a city and in its province, is a suburb of it. */
const suburbShare = 5;

/**
 * The city that one would name of those around a position. Its population decides how far a name carries: the nearest
 * by distance in terms of each one's reach, where suburbs do not stand for themselves. So the Eiffel Tower is in Paris,
 * though the town halls of Levallois and Neuilly are nearer, and Versailles, outside, is Versailles.
 */
export function chooseCity(near: readonly NearCity[]): NearCity | undefined {
  const around = near.filter(({ city, distance }) => distance <= computeExtent(city));
  const metropolis = least(around, ({ city }) => -city.population)?.city;
  const isSuburb = ({ city }: NearCity) =>
    metropolis !== undefined &&
    city.region === metropolis.region &&
    city.country === metropolis.country &&
    city.population * suburbShare < metropolis.population;
  return least(
    near.filter((one) => !isSuburb(one)),
    ({ city, distance }) => distance / computeReach(city),
  );
}

function least<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || cost(item) < cost(best) ? item : best),
    undefined,
  );
}
