import { correctLocal } from '../clocks/correctLocal.ts';
import { computeZoneOffset } from '../computeZoneOffset.ts';
import type { CameraSettings, ClockError } from '../settings.ts';
import type { Taken } from '../taken.ts';

/**
 * The time of a photo whose camera's clock was wrong, as the author says: its error taken off, and the zone that it was
 * set to noted. Where that is not the zone of the place, `moveToZone` turns the clock once the place is known. The
 * file's own time is kept as written; one of which only the day is known is left alone.
 */
export function correctClock(
  taken: Taken,
  error: ClockError | undefined,
  zone: CameraSettings['zone'],
): Taken {
  if (!taken.local.includes('T') || (error === undefined && zone === undefined)) return taken;
  const local = error === undefined ? taken.local : correctLocal(taken.local, error);
  const offset = zone === undefined ? undefined : computeZoneOffset(zone, local);
  return {
    ...taken,
    local,
    ...(offset !== undefined && zone !== undefined && { offset, zone, offsetSource: 'sidecar' }),
    ...(local !== taken.local && { written: taken.written ?? taken.local }),
  };
}
