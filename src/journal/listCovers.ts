import { choosePostCover } from './choosePostCover.ts';
import type { Journal } from './journal.ts';

/** Longer side over shorter from which on a photo's whole is too thin a picture of a page. */
const long = 2.4;

/** Whether previews of links would show nothing of the whole photo but a strip. */
export const isLong = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  Math.max(width, height) > long * Math.min(width, height);

/** Ids of the photos that previews of links show a cut of: those that stand for the site, a trip or a post, and long ones. */
export function listCovers({ site, trips, posts, photos }: Journal): ReadonlySet<string> {
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  const covers = [
    site.cover,
    ...trips.map(({ cover }) => cover),
    ...posts.map((post) => choosePostCover(post, (id) => byId.get(id))),
    ...photos.filter(isLong).map(({ id }) => id),
  ];
  return new Set(covers.filter((id) => id !== undefined));
}
