import type { MapPage } from '../page.ts';
import { shelfSet, type PhotoSet } from '../photo/photoSet.ts';
import { parseSpot } from '../shell/photoSet.ts';
import { openMapData } from './mapData.ts';

/**
 * The set of a map that has more photos than its page: those at the spot that the query names, else all; of them a
 * photo is loaded.
 *
 * @param photo address of the photo that is to be shown
 */
export async function loadMapSet(page: MapPage, query: URLSearchParams, photo: string): Promise<PhotoSet> {
  const { index, shelf } = openMapData(page);
  const number = shelf.numberOf(photo) ?? (await index.find(idOf(photo)));
  if (number !== undefined) await shelf.load([number]);
  const spot = parseSpot(query);
  return shelfSet(shelf, spot ? await index.near(spot, spot.metres) : page.placed);
}

/** `trip/photo` of `trip/photos/photo/`. */
function idOf(address: string): string {
  const [trip = '', , photo = ''] = decodeURIComponent(address).split('/');
  return `${trip}/${photo}`;
}
