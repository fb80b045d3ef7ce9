import type { Library, PhotoSource, TripSource } from '../../journal/library.ts';
import type { MadeJournal } from '../../journal/makeJournal.ts';
import type { PhotoVideo } from '../../journal/photoVideo.ts';
import { renditionUrl } from '../attachRenditions.ts';
import { pathInLibrary } from '../scanLibrary.ts';
import type { ClipSource, MadeClip } from './clipSource.ts';

/**
 * The videos of a journal by the id of their photo: the photo's own file, the movie beside a still, or the one in it.
 *
 * @param hashes of the bytes of each file, by path inside the library
 */
export function listClips(
  { sources }: Pick<MadeJournal, 'sources'>,
  { trips }: Library,
  hashes: ReadonlyMap<string, string>,
): ReadonlyMap<string, ClipSource> {
  const photos = new Map(
    trips.flatMap((trip) =>
      trip.photos.map((photo) => [pathInLibrary(trip, photo.file), { trip, photo }] as const),
    ),
  );
  return new Map(
    [...sources].flatMap(([id, source]) => {
      const found = photos.get(pathInLibrary(source, source.file));
      const clip = found && findClip(found.trip, found.photo, hashes);
      return clip ? [[id, clip] as const] : [];
    }),
  );
}

function findClip(
  trip: TripSource,
  { file, facts, companions = [] }: PhotoSource,
  hashes: ReadonlyMap<string, string>,
): ClipSource | undefined {
  const beside = companions.find((each) => each.facts.format === 'video' && each.facts.video?.way === 'copy');
  const from = facts.video ? { file, facts } : beside;
  if (!from?.facts.video) return undefined;
  const path = pathInLibrary(trip, from.file);
  const { video, width = facts.width, height = facts.height } = from.facts;
  return { path, hash: hashes.get(path) ?? '', video, width, height, live: facts.format !== 'video' };
}

/** What the journal says of it. */
export function describeClip(
  { video, live }: ClipSource,
  { file }: MadeClip,
  more: Pick<PhotoVideo, 'plain' | 'captions'>,
): PhotoVideo {
  return {
    url: renditionUrl(file),
    type: 'video/mp4',
    ...(video.duration > 0 && { duration: video.duration }),
    ...(live && { live: true }),
    ...more,
  };
}
