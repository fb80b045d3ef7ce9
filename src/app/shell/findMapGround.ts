import { loadTracks } from '../map/loadTracks.ts';
import type { PlacedPhoto } from '../map/placedPhotos.ts';
import type { MapGround, MapSheet, PageData } from '../page.ts';
import { path } from '../paths.ts';
import { fetchPage } from './fetchPage.ts';
import { screen } from './screen.svelte.ts';

/** What a map of photos is drawn on: the page's own where it has one, else that of the map which has the first of them. */
export async function findMapGround(photos: readonly PlacedPhoto[]): Promise<MapGround> {
  const sheet = sheetOf(screen.view?.page) ?? (await fetchSheet(photos));
  return { basemap: sheet.basemap, tracks: await loadTracks(sheet, photos) };
}

function sheetOf(page: PageData | undefined): MapSheet | undefined {
  if (!page) return undefined;
  return 'basemap' in page ? page : 'map' in page ? page.map : undefined;
}

async function fetchSheet([first]: readonly PlacedPhoto[]): Promise<MapSheet> {
  const address = first?.mapUrl?.split('?')[0] ?? path('map', {});
  const sheet = sheetOf(await fetchPage(address));
  if (!sheet) throw new Error(`${address}: not a map`);
  return sheet;
}
