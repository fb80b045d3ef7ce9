import { computeZoneOffset } from '../../../journal/computeZoneOffset.ts';
import { findZone } from '../../../journal/time/findZone.ts';
import { computeOffsetMinutes, computeWallTime } from '../../../journal/wallTime.ts';
import type { StudioPhoto, StudioView } from '../trip/studioView.ts';

/**
 * The instant of a photo; where its offset from UTC is not known, as if its clock showed the time of where the tracks
 * begin. So a clock can be moved onto a track by photos that are not on it yet.
 */
export function makeInstantGuess({
  tracks,
  settings,
}: Pick<StudioView, 'tracks' | 'settings'>): (photo: StudioPhoto) => number | undefined {
  const start = tracks.find((points) => points.length > 0)?.[0];
  const zone = settings.zone ?? (start && findZone(start));
  return ({ instant, taken }) => {
    if (instant !== undefined || !taken?.includes('T') || zone === undefined) return instant;
    const offset = computeZoneOffset(zone, taken);
    return offset === undefined ? undefined : computeWallTime(taken) - computeOffsetMinutes(offset) * 60_000;
  };
}
