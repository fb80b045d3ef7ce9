import type { MapPage, PhotoView } from '../page.ts';
import { parseSpot } from '../shell/photoSet.ts';
import { openMapData } from './mapData.ts';

/** As many of one spot as the lightbox has at a time. */
const most = 1000;

/**
 * The set of a map that has more photos than its page: those at the spot that the query names, else those before and
 * after a photo.
 *
 * @param photo address of the photo that is to be shown
 */
export async function loadMapSet(
  page: MapPage,
  query: URLSearchParams,
  photo: string,
): Promise<readonly PhotoView[]> {
  const { index, shelf } = openMapData(page);
  const spot = parseSpot(query);
  if (spot) return shelf.all((await index.near(spot, spot.metres)).slice(0, most));
  const number = await index.find(idOf(photo));
  return number === undefined ? [] : shelf.all(await shelf.numbersAround(number));
}

/** `trip/photo` of `trip/photos/photo/`. */
function idOf(address: string): string {
  const [trip = '', , photo = ''] = decodeURIComponent(address).split('/');
  return `${trip}/${photo}`;
}
