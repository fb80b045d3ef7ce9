import { computeOffsetMinutes, computeWallTime, formatOffset } from '../wallTime.ts';

const minute = 60_000;
const day = 1440 * minute;

/** How old a fix may be, or how wrong a clock, and still confirm the offset that the zone at the position has. */
const confirms = 15 * minute;

/** Without a position to confirm it: a fix is no later than the shutter, but for a clock that is a little behind. */
const early = 15_000;
const late = 150_000;

/** Offsets with half and quarter hours that clocks have; a fix that is a quarter of an hour old looks like another one. */
const fractional = [-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 585, 630, 765, 825];

/**
 * The offset of the wall clock from the satellites' time of the same photo, as `±HH:MM` between −12:00 and +14:00.
 * GPS time is that of the last fix, which may be minutes or hours old, and the clock may be wrong; so the offset of the
 * zone at the photo's position, where known, is believed when the two roughly agree, a whole day's difference is taken
 * for a wrong date, and any other difference has to be that of a fresh fix. Undefined where nothing can be said.
 */
export function computeGpsOffset(
  local: string,
  gpsTime: string,
  zoneOffset: string | undefined,
): string | undefined {
  const ahead = computeWallTime(local) - Date.parse(gpsTime);
  if (!local.includes('T') || !Number.isFinite(ahead)) return undefined;
  if (zoneOffset !== undefined) {
    const difference = ahead - computeOffsetMinutes(zoneOffset) * minute;
    if (Math.abs(difference) <= confirms) return zoneOffset;
    if (Math.abs(difference - Math.round(difference / day) * day) <= confirms) return undefined;
  }
  const quarters = Math.floor((ahead + early) / (15 * minute)) * 15;
  const rest = ahead - quarters * minute;
  const usual = quarters % 60 === 0 || fractional.includes(quarters);
  return usual && quarters >= -720 && quarters <= 840 && rest <= late ? formatOffset(quarters) : undefined;
}
