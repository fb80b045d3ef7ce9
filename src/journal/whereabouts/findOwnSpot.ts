import { convertToWgs84 } from '../../geometry/datum/convertDatum.ts';
import type { Datum } from '../settings.ts';
import type { SettledPhoto } from '../settledPhoto.ts';
import type { Spot } from '../spot.ts';

/** Where the author, else the file itself, says that a photo was taken; positions of China's maps become the world's. */
export function findOwnSpot(
  { settings, facts, camera }: SettledPhoto,
  tripDatum: Datum | undefined,
): Spot | undefined {
  if (settings.at !== undefined) return { ...settings.at, source: 'sidecar' };
  const datum = settings.datum ?? camera?.datum ?? tripDatum ?? 'wgs84';
  if (facts.spot === undefined || datum === 'wgs84') return facts.spot;
  return { ...facts.spot, ...convertToWgs84(facts.spot, datum) };
}
