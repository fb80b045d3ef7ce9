import type { Journal } from '../journal/journal.ts';
import { listServedRenditions } from '../journal/imageServer.ts';
import type { Photo } from '../journal/photo.ts';
import { computeSizes } from './computeSizes.ts';
import type { RenditionResult } from './makeRenditions.ts';
import type { PhotoVideo } from '../journal/photoVideo.ts';

/** The journal with what was made of each photo: sizes as decoded, addresses, placeholder and colour, its movie. */
export function attachRenditions(
  journal: Journal,
  find: (photo: Photo) => AttachedResult | undefined,
  findVideo: (photo: Photo) => PhotoVideo | undefined,
): Journal {
  const { images } = journal.site;
  return {
    ...journal,
    photos: journal.photos.map((photo) => attach(photo, find(photo), findVideo(photo), images)),
  };
}

type AttachedResult = Pick<RenditionResult, 'made' | 'original' | 'source'>;

function attach(
  photo: Photo,
  { made, original, source }: AttachedResult = {},
  video: PhotoVideo | undefined,
  images: string | undefined,
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
    renditions:
      source && images !== undefined
        ? listServedRenditions(images, { url: renditionUrl(source.file) }, computeSizes(made))
        : made.renditions.map(withUrl),
    ...(original && { original: withUrl(original) }),
  };
}

function withUrl<Made extends { readonly file: string }>({ file, ...rendition }: Made) {
  return { url: renditionUrl(file), ...rendition };
}

const folder = 'img/';

/** Address of a rendition, relative to the site's root. */
export const renditionUrl = (file: string): string => folder + file;

/** Whether an address is that of a file that was made, and not one of a server of images. */
export const isRendition = (url: string): boolean => url.startsWith(folder);

/** The name of its file in the store. */
export const renditionFile = (url: string): string => url.slice(folder.length);
