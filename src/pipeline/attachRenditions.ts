import type { Journal } from '../journal/journal.ts';
import type { Photo } from '../journal/photo.ts';
import type { MadeRenditions } from './renditionStore.ts';

/** The journal with what was encoded of each photo: sizes as decoded, addresses, placeholder and colour. */
export function attachRenditions(
  journal: Journal,
  find: (photo: Photo) => MadeRenditions | undefined,
): Journal {
  return { ...journal, photos: journal.photos.map((photo) => attach(photo, find(photo))) };
}

function attach(photo: Photo, made: MadeRenditions | undefined): Photo {
  if (!made) return photo;
  const { width, height, placeholder, color } = made;
  const renditions = made.renditions.map(({ file, ...rendition }) => ({
    url: renditionUrl(file),
    ...rendition,
  }));
  return { placeholder, color, ...photo, width, height, renditions };
}

/** Address of a rendition, relative to the site's root. */
export function renditionUrl(file: string): string {
  return `img/${file}`;
}
