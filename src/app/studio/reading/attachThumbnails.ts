import type { PhotoSource } from '../../../journal/library.ts';
import type { Journal } from '../../../journal/journal.ts';
import type { Photo } from '../../../journal/photo.ts';
import { findMovie } from '../../../reading/library/findMovie.ts';
import type { ReadPicture } from './readPicture.ts';

export type FindPicture = (file: string) => ReadPicture | undefined;

/**
 * A journal whose photos show what was made of their files.
 *
 * @param sources of its photos, by id
 */
export function attachThumbnails(
  journal: Journal,
  sources: ReadonlyMap<string, PhotoSource>,
  find: FindPicture,
): Journal {
  return {
    ...journal,
    photos: journal.photos.map((photo) => {
      const source = sources.get(photo.id);
      return source ? attachThumbnail(photo, source, find) : photo;
    }),
  };
}

export function attachThumbnail(photo: Photo, source: PhotoSource, find: FindPicture): Photo {
  const { thumbnail } = find(source.file) ?? {};
  const movie = findMovie(source);
  const played = movie && find(movie.file)?.movie;
  return {
    ...photo,
    ...(movie &&
      played !== undefined && {
        video: {
          url: played,
          type: 'video/mp4',
          ...(movie.video.duration > 0 && { duration: movie.video.duration }),
          ...(movie.live && { live: true }),
          ...(!movie.live && !thumbnail && { plain: true }),
        },
      }),
    renditions: thumbnail ? [{ type: 'image/jpeg', ...thumbnail }] : [],
  };
}
