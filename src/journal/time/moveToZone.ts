import { computeZoneTime } from '../computeZoneOffset.ts';
import type { Taken } from '../taken.ts';
import { computeInstant } from '../wallTime.ts';

/**
 * What the clocks of another zone showed at the moment of a photo, as precise as before. The file's own time is kept
 * as written.
 */
export function moveToZone(taken: Taken, zone: string, offsetSource: 'spot' | 'trip'): Taken {
  const instant = computeInstant(taken);
  if (instant === undefined) return taken;
  const { local, offset } = computeZoneTime(zone, instant);
  if (offset === taken.offset) return { ...taken, zone };
  return {
    ...taken,
    // A fraction keeps its digits, a time without seconds gets none.
    local: local.slice(0, Math.min(19, taken.local.length)) + taken.local.slice(19),
    offset,
    zone,
    offsetSource,
    written: taken.written ?? taken.local,
  };
}
