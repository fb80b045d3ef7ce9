import type { PhotoSettings } from './settings.ts';
import type { Taken } from './taken.ts';

/** When a photo was taken: the author's word, else the file's. */
export function makeTaken(read: Taken | undefined, author: PhotoSettings['taken']): Taken | undefined {
  return author === undefined ? read : replaceTime(read, author);
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
