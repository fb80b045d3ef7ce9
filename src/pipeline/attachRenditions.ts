import type { Journal } from '../journal/journal.ts';
import type { Photo } from '../journal/photo.ts';
import type { RenditionResult } from './makeRenditions.ts';
import type { PhotoVideo } from '../journal/photoVideo.ts';

/** The journal with what was made of each photo: sizes as decoded, addresses, placeholder and colour, its movie. */
export function attachRenditions(
  journal: Journal,
  find: (photo: Photo) => Pick<RenditionResult, 'made' | 'original'> | undefined,
  findVideo: (photo: Photo) => PhotoVideo | undefined,
): Journal {
  return { ...journal, photos: journal.photos.map((photo) => attach(photo, find(photo), findVideo(photo))) };
}

function attach(
  photo: Photo,
  { made, original }: Pick<RenditionResult, 'made' | 'original'> = {},
  video: PhotoVideo | undefined,
): Photo {
  if (!made) return photo;
  const { width, height, placeholder, color } = made;
  return {
    placeholder,
    color,
    ...photo,
    width,
    height,
    ...(video && { video }),
    renditions: made.renditions.map(withUrl),
    ...(original && { original: withUrl(original) }),
  };
}

function withUrl<Made extends { readonly file: string }>({ file, ...rendition }: Made) {
  return { url: renditionUrl(file), ...rendition };
}

const folder = 'img/';

/** Address of a rendition, relative to the site's root. */
export const renditionUrl = (file: string): string => folder + file;

/** Its name in the store, by its address. */
export const renditionFile = (url: string): string => url.slice(folder.length);
