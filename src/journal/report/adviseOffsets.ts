import { computeZoneOffset } from '../computeZoneOffset.ts';
import { groupBy } from '../groupBy.ts';
import type { LocatedTrip } from '../locateTrip.ts';
import { pathOf } from '../planTrips.ts';
import type { LocatedPhoto } from '../settledPhoto.ts';
import { findZone } from '../time/findZone.ts';
import { computeInstant } from '../wallTime.ts';
import { nameCamera } from './adviseClocks.ts';
import type { OffsetFinding } from './report.ts';

/** Milliseconds within which a clock and a fresh fix agree. */
const agreement = 10_000;
/** Photos that do not say so by chance. */
const enough = 3;

/** A photo whose clock shows the time of the place, while the offset beside it is another. */
interface Contradiction {
  readonly photo: LocatedPhoto;
  readonly offset: string;
  readonly zone: string;
}

/**
 * Cameras that were set to the time of each place, and wrote one offset everywhere: by the satellites' time in their photos
 * the clock is right and the offset is not. The file's word counts, so that the instant of such a photo is hours off.
 */
export function adviseOffsets({ photos, plan }: LocatedTrip): readonly OffsetFinding[] {
  const open = photos.filter(
    ({ camera, settings }) =>
      camera?.clock === undefined && !camera?.same && !camera?.zone && !settings.taken,
  );
  const found = open.flatMap((photo) => contradict(photo, plan.source.settings.zone) ?? []);
  const groups = groupBy(found, ({ photo: { facts }, offset, zone }) =>
    JSON.stringify([facts.camera?.make, facts.camera?.model, facts.serial, offset, zone]),
  );
  return [...groups.values()]
    .filter((group) => group.length >= enough)
    .map((group) => {
      const { photo, offset, zone } = group[0]!;
      const { camera, serial } = photo.facts;
      return {
        of: nameCamera({ ...camera, ...(serial !== undefined && { serial }) }),
        offset,
        zone,
        files: group.map((one) => pathOf(plan.source, one.photo.source.file)),
      };
    });
}

function contradict(photo: LocatedPhoto, tripZone: string | undefined): Contradiction | undefined {
  const { taken, spot, gpsTime } = photo.facts;
  const zone = spot && findZone(spot, tripZone);
  if (taken?.offset === undefined || taken.source !== 'exif' || zone === undefined || gpsTime === undefined)
    return undefined;
  const there = computeZoneOffset(zone, taken.local);
  if (there === undefined || there === taken.offset) return undefined;
  const instant = computeInstant({ ...taken, offset: there });
  const isRight = instant !== undefined && Math.abs(instant - Date.parse(gpsTime)) <= agreement;
  return isRight ? { photo, offset: taken.offset, zone } : undefined;
}
