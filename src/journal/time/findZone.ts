import lookUp from '@photostructure/tz-lookup';
import type { LatLon } from '../../geometry/distance.ts';

/**
 * The IANA zone at a position, undefined on the open sea, where ships keep the zone that they like. In Xinjiang two
 * zones are in use; phones there show Beijing's, so that is the answer unless the author's zone of the trip is the other.
 */
export function findZone({ lat, lon }: LatLon, tripZone?: string): string | undefined {
  const zone = lookUp(lat, lon);
  if (zone === 'Asia/Urumqi') return tripZone === zone ? zone : 'Asia/Shanghai';
  return zone.startsWith('Etc/') ? undefined : zone;
}
