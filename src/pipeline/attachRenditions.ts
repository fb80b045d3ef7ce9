import type { Journal } from '../journal/journal.ts';
import type { Photo } from '../journal/photo.ts';
import type { MadeRenditions } from './renditionStore.ts';

/** The journal with what was encoded of each photo: sizes as decoded, addresses, placeholder and colour. */
export function attachRenditions(
  journal: Journal,
  find: (photo: Photo) => MadeRenditions | undefined,
): Journal {
  return { ...journal, photos: journal.photos.map((photo) => ({ ...photo, ...describe(find(photo)) })) };
}

function describe(made: MadeRenditions | undefined): Partial<Photo> {
  if (!made) return {};
  const { width, height, placeholder, color } = made;
  const renditions = made.renditions.map(({ file, ...rendition }) => ({
    ...rendition,
    url: renditionUrl(file),
  }));
  return { width, height, placeholder, color, renditions };
}

/** Address of a rendition, relative to the site's root. */
export function renditionUrl(file: string): string {
  return `img/${file}`;
}
