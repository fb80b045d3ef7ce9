import type { PhotoView } from '../page.ts';
import { root } from './address.ts';

/** The link to a photo in a set: it opens in the lightbox over the page that has the set. */
export const photoLink = (photo: Pick<PhotoView, 'url'>, set: string) =>
  `${photo.url}?in=${encodeURIComponent(set).replaceAll('%2F', '/')}`;

/** The link that plays a set, from one of its photos on. */
export const playLink = (photo: Pick<PhotoView, 'url'>, set: string) => `${photoLink(photo, set)}&play`;

/** Opens a photo of a set as a click on its link would. */
export function openPhoto(request: {
  readonly photos: readonly PhotoView[];
  readonly index: number;
  readonly set: string;
}) {
  const photo = request.photos[request.index];
  if (photo !== undefined) location.assign(root() + photoLink(photo, request.set));
}
