import type { PageData, PhotoView } from '../page.ts';

/** How far apart two positions may lie to be one spot on the map, in degrees: about a metre. */
const oneSpot = 1e-5;

/**
 * The set of photos that an address names: a page's photos, or with `at=<lat>,<lon>` those of them that stand at
 * that spot (what a pin that cannot be taken apart opens).
 */
export function photosOfSet(page: PageData, query: URLSearchParams): readonly PhotoView[] {
  const [lat, lon] = (query.get('at') ?? '').split(',').map(Number);
  if (lat === undefined || lon === undefined) return page.photos;
  return page.photos.filter(
    ({ spot }) => spot && Math.abs(spot.lat - lat) <= oneSpot && Math.abs(spot.lon - lon) <= oneSpot,
  );
}

/** A set's address taken apart: the page that has it, and which of its photos. */
export function parseSet(set: string): { readonly path: string; readonly query: URLSearchParams } {
  const [path = '', query = ''] = set.split('?', 2);
  return { path: encodeURI(decodeURI(path)), query: new URLSearchParams(query) };
}
