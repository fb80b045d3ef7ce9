import { loadTracks } from '../map/loadTracks.ts';
import type { PlacedPhoto } from '../map/placedPhotos.ts';
import type { MapGround } from '../page.ts';
import { path } from '../routes.ts';
import { fetchPage } from './fetchPage.ts';
import { screen } from './screen.svelte.ts';

/** What a map of photos is drawn on: the page's own where it has one, else that of the map which has the first of them. */
export async function findMapGround(photos: readonly PlacedPhoto[]): Promise<MapGround> {
  const here = screen.view?.page;
  if (here && 'map' in here && here.map) return here.map;
  const address = photos[0]?.mapUrl?.split('?')[0] ?? path('map', {});
  const page = here && 'basemap' in here ? here : await fetchPage(address);
  if (!('basemap' in page)) throw new Error(`${address}: not a map`);
  return { basemap: page.basemap, tracks: await loadTracks(page, photos) };
}
