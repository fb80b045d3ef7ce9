import { findPhoto } from './findPhoto.ts';
import type { TripSource } from './library.ts';
import type { TripPhoto } from './makeTripPhotos.ts';
import { pathOf } from './planTrips.ts';
import type { Post } from './post.ts';
import type { Problem } from './problem.ts';
import { suggestName } from './suggestName.ts';

/**
 * The photo that stands for a trip: the author's, else the post's, else the first landscape that the post shows,
 * else the first that it shows, else the same of the whole trip. A `cover:` that names no published photo is a problem.
 */
export function chooseCover(
  source: TripSource,
  photos: readonly TripPhoto[],
  story: Post | undefined,
): { readonly cover?: string; readonly problems: readonly Problem[] } {
  const wanted = source.settings.cover;
  const named = wanted === undefined ? undefined : findPhoto(wanted, photos);
  const shown = (story?.photos ?? []).flatMap((id) => photos.find(({ photo }) => photo.id === id) ?? []);
  const cover =
    named?.photo.id ??
    story?.cover ??
    (findLandscape(shown) ?? shown[0] ?? findLandscape(photos) ?? photos[0])?.photo.id;
  const isWrong = wanted !== undefined && named === undefined;
  return {
    ...(cover !== undefined && { cover }),
    problems: isWrong
      ? [
          describeWrong(
            wanted,
            photos.map(({ file }) => file),
            pathOf(source, 'photos.yaml'),
          ),
        ]
      : [],
  };
}

/** The photo that stands for the site, which only the author names. */
export function chooseSiteCover(
  wanted: string | undefined,
  photos: readonly TripPhoto[],
): { readonly cover?: string; readonly problems: readonly Problem[] } {
  if (wanted === undefined) return { problems: [] };
  const named = findPhoto(wanted, photos);
  return named
    ? { cover: named.photo.id, problems: [] }
    : {
        problems: [
          describeWrong(
            wanted,
            photos.map(({ photo }) => photo.id),
            'site.yaml',
          ),
        ],
      };
}

function findLandscape(photos: readonly TripPhoto[]): TripPhoto | undefined {
  return photos.find(({ photo }) => photo.width > photo.height);
}

function describeWrong(wanted: string, names: readonly string[], file: string): Problem {
  const meant = suggestName(wanted, names);
  return {
    file,
    what: `no published photo is called "${wanted}" for the cover`,
    todo: meant === undefined ? 'write the name of a photo' : `did you mean ${meant}?`,
  };
}
