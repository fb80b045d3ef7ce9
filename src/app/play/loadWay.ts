import { loadTracks } from '../map/loadTracks.ts';
import { openMapData } from '../map/mapData.ts';
import { placedPhotos, type PlacedPhoto } from '../map/placedPhotos.ts';
import type { MapPage } from '../page.ts';
import { makeWay, type Way } from './makeWay.ts';

/** The way of a whole trip, also of one whose page has only its first photos. Rejects where they cannot be loaded. */
export async function loadWay(page: MapPage): Promise<Way<PlacedPhoto>> {
  const photos = page.beyond ? await loadAll(page) : placedPhotos(page.photos);
  return makeWay(photos, await loadTracks(page, photos));
}

async function loadAll(page: MapPage): Promise<PlacedPhoto[]> {
  const numbers = Array.from({ length: page.placed }, (_, number) => number);
  return placedPhotos(await openMapData(page).shelf.all(numbers));
}
