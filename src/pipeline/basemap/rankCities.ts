import type { MapLabel } from '../../geometry/basemapData.ts';
import { shiftToTouch, type Box } from '../../geometry/box.ts';
import type { LatLon } from '../../geometry/distance.ts';
import { readChineseNames } from '../places/readChineseNames.ts';
import { readCities } from '../places/readCities.ts';

export interface RankedCity extends LatLon {
  readonly name: string;
  readonly kind: MapLabel['kind'];
  /** The power of ten of its people, and more for a seat of government. */
  readonly score: number;
}

const bonus: Readonly<Record<string, number>> = { PPLC: 3, PPLA: 2, PPLA2: 0.6 };

/**
 * The towns in a box with at least this score, the weightier first. Population alone puts suburbs on the map and
 * leaves capitals out.
 *
 * @param language BCP 47: large towns are named in it where it is Chinese, all others as GeoNames does in English
 */
export function rankCities(box: Box, least: number, language: string): RankedCity[] {
  const { lats, lons, populations, featureCodes, numbers, describe } = readCities();
  const translated = readChineseNames(language);
  const ranked: RankedCity[] = [];
  for (const [index, population] of populations.entries()) {
    const [lat = 0, lon = 0, code = ''] = [lats[index], lons[index], featureCodes[index]];
    const score = Math.log10(population) + (bonus[code] ?? 0);
    // Of no people the logarithm is less than any score.
    if (score < least) continue;
    if (shiftToTouch([lon, lat, lon, lat], box) === undefined) continue;
    const name = translated.get(numbers[index] ?? 0) ?? describe(index).name;
    ranked.push({ name, lat, lon, kind: kindOf(code, population), score });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
}

function kindOf(featureCode: string, population: number): MapLabel['kind'] {
  if (featureCode === 'PPLC') return 'capital';
  return featureCode === 'PPLA' || population >= 1_000_000 ? 'city' : 'town';
}
