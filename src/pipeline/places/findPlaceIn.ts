import { createRequire } from 'node:module';
import { makeLand, type Land } from '../../geometry/land.ts';
import type { Cities } from '../../journal/whereabouts/indexCities.ts';
import { makePlaceFinder, type FindPlace, type World } from '../../journal/whereabouts/makePlaceFinder.ts';
import { readLand } from '../basemap/readOutlines.ts';
import { readChineseNames } from './readChineseNames.ts';
import { readCities } from './readCities.ts';

const require = createRequire(import.meta.url);

/**
 * Finds city and country of a position in data that is read at the first question.
 *
 * @param language BCP 47: large cities are named in it where it is Chinese, all others as GeoNames does in English
 */
export function findPlaceIn(language: string): FindPlace {
  let find: FindPlace | undefined;
  return (spot) => (find ??= makePlaceFinder(loadWorld(language)))(spot);
}

/** Boroughs and districts that GeoNames lists as towns (by its numbers), too large to pass for suburbs. */
const parts = new Set([
  ...[5110266, 5110302, 5125771, 5133273, 5139568], // The Bronx, Brooklyn, Manhattan, Queens, Staten Island
  ...[5509952, 5512909, 5513343], // Las Vegas: Paradise, which has the Strip, Spring Valley, Sunrise Manor
  6091104, // Toronto: North York
  6955677, // Ankara: Çankaya
  2422488, // Conakry: Camayenne
]);

const everywhere = [-180, -90, 180, 90] as const;

/** What says "city" after a name, by country: Nara-shi, Goyang-si. */
const suffixes: Readonly<Record<string, string>> = { JP: '-shi', KR: '-si' };

function loadWorld(language: string): World {
  let land: Land | undefined;
  return {
    cities: listCities(language),
    countryAt: readCountries(),
    // Most positions are inside a town: their build does without the shores.
    isNearLand: (at, metres) => (land ??= makeLand(readLand('10m', everywhere))).isNear(at, metres),
  };
}

function listCities(language: string): Cities {
  const translated = readChineseNames(language);
  const { lats, lons, populations, numbers, describe } = readCities();
  return {
    lats,
    lons,
    populations,
    isOmitted: (index) => parts.has(numbers[index] ?? 0),
    describe(index) {
      const { name, country, region } = describe(index);
      return { name: translated.get(numbers[index] ?? 0) ?? shorten(name, country), country, region };
    },
  };
}

function shorten(name: string, country: string): string {
  const suffix = suffixes[country];
  return suffix !== undefined && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

/** What the outlines tell apart though ISO 3166-1 only reserves a code for it: Ceuta and Melilla, the Canary Islands. */
const reserved: Readonly<Record<string, string>> = { EA: 'ES', IC: 'ES' };

function readCountries(): World['countryAt'] {
  const { iso1A2Code }: typeof import('@rapideditor/country-coder') = require('@rapideditor/country-coder');
  return ({ lat, lon }) => {
    const code = iso1A2Code([lon, lat], { level: 'territory' });
    return code === null ? undefined : (reserved[code] ?? code);
  };
}
