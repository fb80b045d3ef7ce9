import type { MapGround, PhotoView } from '../page.ts';
import { path } from '../routes.ts';
import { fetchPage } from './fetchPage.ts';
import { screen } from './screen.svelte.ts';

/** What a map of a photo is drawn on: the page's own where it has one, else that of the map which has the photo. */
export async function findMapGround({ mapUrl }: PhotoView): Promise<MapGround> {
  const here = screen.view?.page;
  if (here && 'basemap' in here) return here;
  if (here && 'map' in here && here.map) return here.map;
  const page = await fetchPage(mapUrl?.split('?')[0] ?? path('map', {}));
  if (!('basemap' in page)) throw new Error(`${mapUrl}: not a map`);
  return page;
}
