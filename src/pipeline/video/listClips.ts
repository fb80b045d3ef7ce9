import type { Library, PhotoSource, TripSource } from '../../journal/library.ts';
import type { MadeJournal } from '../../journal/makeJournal.ts';
import type { PhotoVideo } from '../../journal/photoVideo.ts';
import { findMovie } from '../../reading/library/findMovie.ts';
import { renditionUrl } from '../attachRenditions.ts';
import { pathOf } from '../../journal/planTrips.ts';
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
    trips.flatMap((trip) => trip.photos.map((photo) => [pathOf(trip, photo.file), { trip, photo }] as const)),
  );
  return new Map(
    [...sources].flatMap(([id, source]) => {
      const found = photos.get(pathOf(source, source.file));
      const clip = found && findClip(found.trip, found.photo, hashes);
      return clip ? [[id, clip] as const] : [];
    }),
  );
}

function findClip(
  trip: TripSource,
  photo: PhotoSource,
  hashes: ReadonlyMap<string, string>,
): ClipSource | undefined {
  const movie = findMovie(photo);
  if (!movie) return undefined;
  const { file, ...found } = movie;
  const path = pathOf(trip, file);
  return { path, hash: hashes.get(path) ?? '', ...found };
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
