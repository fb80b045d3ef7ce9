import type { MapLabel } from '../../geometry/basemapData.ts';
import type { LatLon } from '../../geometry/distance.ts';
import { readCities, type ListedCity } from '../places/readCities.ts';

export interface RankedCity extends LatLon {
  readonly name: string;
  readonly kind: MapLabel['kind'];
  /** The power of ten of its people, and more for a seat of government. */
  readonly score: number;
}

const bonus: Readonly<Record<string, number>> = { PPLC: 3, PPLA: 2, PPLA2: 0.6 };

let ranked: readonly RankedCity[] | undefined;

/** All towns of the world, the weightier first. Population alone puts suburbs on the map and leaves capitals out. */
export function rankCities(): readonly RankedCity[] {
  return (ranked ??= readCities()
    .filter(({ population }) => population > 0)
    .map(rank)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1)));
}

function rank({ name, featureCode, population, loc }: ListedCity): RankedCity {
  const [lon, lat] = loc.coordinates;
  const big = featureCode === 'PPLA' || population >= 1_000_000;
  return {
    name,
    lat,
    lon,
    kind: featureCode === 'PPLC' ? 'capital' : big ? 'city' : 'town',
    score: Math.log10(population) + (bonus[featureCode] ?? 0),
  };
}
