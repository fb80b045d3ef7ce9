import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { isFiltered } from '../gallery/filters/filter.ts';
import type { PageData, PhotoView } from '../page.ts';
import { listSet, type PhotoSet } from '../photo/photoSet.ts';

/** Metres; how far apart two positions may lie to be one spot, where an address does not say. */
const oneSpot = 1;

/**
 * The set of photos that an address names: a page's photos, or with `at=<lat>,<lon>,<metres>` those of them that
 * stand around that spot (what a pin that cannot be taken apart opens).
 */
export function photosOfSet(page: Pick<PageData, 'photos'>, query: URLSearchParams): readonly PhotoView[] {
  const at = parseSpot(query);
  if (!at) return page.photos;
  return page.photos.filter(({ spot }) => spot && computeDistance(spot, at) <= at.metres);
}

/**
 * The same for the lightbox, also where the page does not have all of its photos in itself.
 *
 * @param photo address of the photo that is to be shown, which is loaded if it is in the set
 */
export async function loadSet(page: PageData, query: URLSearchParams, photo: string): Promise<PhotoSet> {
  if ('find' in page && page.find && isFiltered(query))
    return (await import('../gallery/filters/loadFoundSet.ts')).loadFoundSet(page, query, photo);
  if (!('beyond' in page)) return listSet(photosOfSet(page, query));
  if ('placed' in page) return (await import('../map/loadMapSet.ts')).loadMapSet(page, query, photo);
  return (await import('../gallery/loadGallerySet.ts')).loadGallerySet(page, photo);
}

/** `undefined` where a query names no spot; `at=<lat>,<lon>,<zoom>z` is a view of a map. */
export function parseSpot(query: URLSearchParams): (LatLon & { readonly metres: number }) | undefined {
  const parts = (query.get('at') ?? '').split(',');
  const [lat, lon, metres = oneSpot] = parts.map(Number);
  if (lat === undefined || lon === undefined || Number.isNaN(metres)) return undefined;
  return { lat, lon, metres };
}

/** The address of the photos at one spot of a page that is a map. */
export function spotSet(page: string, spots: readonly LatLon[], { lat, lon }: LatLon): string {
  const at = { lat: Number(lat.toFixed(6)), lon: Number(lon.toFixed(6)) };
  const metres = Math.ceil(spots.reduce((far, spot) => Math.max(far, computeDistance(spot, at)), oneSpot));
  return `${page}?at=${at.lat},${at.lon},${metres}`;
}

/** A set's address taken apart: the page that has it, and which of its photos. */
export function parseSet(set: string): { readonly path: string; readonly query: URLSearchParams } {
  const [path = '', query = ''] = set.split('?', 2);
  return { path: encodeURI(decodeURI(path)), query: new URLSearchParams(query) };
}
