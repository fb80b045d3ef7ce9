import { computeZoneOffset } from './computeZoneOffset.ts';
import type { PhotoSettings } from './settings.ts';
import type { Taken } from './taken.ts';

/** When a photo was taken: the author's word, else the file's; the trip's zone annotates and never converts. */
export function makeTaken(
  read: Taken | undefined,
  author: PhotoSettings['taken'],
  zone: string | undefined,
): Taken | undefined {
  const taken = author === undefined ? read : replaceTime(read, author);
  return taken && zone !== undefined ? annotate(taken, zone) : taken;
}

/** The file's offset stays where the author gives a time of day and no offset: the clock was wrong, not the zone. */
function replaceTime(read: Taken | undefined, author: NonNullable<PhotoSettings['taken']>): Taken {
  const { local, offset } = author;
  const kept = local.includes('T') && read?.offset !== undefined ? read : undefined;
  return {
    local,
    ...(offset !== undefined
      ? { offset, offsetSource: 'sidecar' as const }
      : kept?.offset !== undefined && { offset: kept.offset, offsetSource: kept.offsetSource ?? 'exif' }),
    source: 'sidecar',
    ...(read && read.local !== local && { written: read.written ?? read.local }),
  };
}

/** A known offset that the zone does not have at that time is right (a layover, a camera set to home): no zone then. */
function annotate(taken: Taken, zone: string): Taken {
  const offset = computeZoneOffset(zone, taken.local);
  if (offset === undefined || taken.zone !== undefined) return taken;
  if (taken.offset === undefined) return { ...taken, offset, zone, offsetSource: 'trip' };
  return taken.offset === offset ? { ...taken, zone } : taken;
}
