import { computeZoneOffset, isZoneOffset } from '../computeZoneOffset.ts';
import type { Taken } from '../taken.ts';
import { computeGpsOffset } from './computeGpsOffset.ts';

export interface TimeContext {
  /** IANA zone at the photo's position. */
  readonly spotZone: string | undefined;
  /** GPS date and time of the photo. */
  readonly gpsTime: string | undefined;
  /** Zone where the trip was, as the author says. */
  readonly tripZone: string | undefined;
}

/**
 * Says how far from UTC the clock was, and in which zone; the clock itself stays. A known offset stands; else GPS time
 * tells it, else the zone at the position, else the trip's. An offset that neither zone has at that time is right all
 * the same (a layover, a camera left on home time): no zone then.
 */
export function annotateTaken(taken: Taken, { spotZone, gpsTime, tripZone }: TimeContext): Taken {
  const { local } = taken;
  if (!local.includes('T')) return taken;
  const spotOffset = spotZone && computeZoneOffset(spotZone, local);
  const gpsOffset = gpsTime === undefined ? undefined : computeGpsOffset(local, gpsTime, spotOffset);
  const known = findOffset(taken, gpsOffset, spotOffset, tripZone && computeZoneOffset(tripZone, local));
  const zone =
    taken.zone ??
    [spotZone, tripZone].find(
      (each) => each !== undefined && known.offset !== undefined && isZoneOffset(each, local, known.offset),
    );
  return { ...taken, ...known, ...(zone !== undefined && { zone }) };
}

function findOffset(
  { offset, offsetSource }: Taken,
  gps: string | undefined,
  spot: string | undefined,
  trip: string | undefined,
): Pick<Taken, 'offset' | 'offsetSource'> {
  if (offset !== undefined) return offsetSource === undefined ? { offset } : { offset, offsetSource };
  if (gps !== undefined) return { offset: gps, offsetSource: 'gps' };
  if (spot !== undefined) return { offset: spot, offsetSource: 'spot' };
  return trip === undefined ? {} : { offset: trip, offsetSource: 'trip' };
}
