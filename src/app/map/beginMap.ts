import type { MapPage } from '../page.ts';
import { screen } from '../shell/screen.svelte.ts';
import { isNear, showMap, type MapSource } from './attachMap.svelte.ts';
import type { MapView } from './leaflet/makeMapView.ts';
import { makeMapSource } from './mapSource.ts';
import { MapState } from './mapState.svelte.ts';

/** A map that stands in its frame before the rest of its page is the app's. */
export interface BegunMap {
  readonly map: MapState;
  readonly source: MapSource;
  readonly view: Promise<MapView>;
}

const begun = new WeakMap<MapPage, BegunMap>();

/**
 * Makes the map of a page that the browser has just read, as it is what readers wait for; resolves when its pins stand there.
 *
 * @param target the element that holds the page as the build printed it
 */
export async function beginMap(page: MapPage, target: Element): Promise<void> {
  const frame = target.querySelector<HTMLElement>('.frame');
  if (!frame || !isNear(frame)) return;
  const map = new MapState(page);
  void map.select(screen.query.get('photo'));
  const source = makeMapSource(page, map);
  const view = showMap(frame, source);
  begun.set(page, { map, source, view });
  await (
    await view
  ).drawn;
}

/** Hands the begun map of a page over, once. */
export function takeBegun(page: MapPage): BegunMap | undefined {
  const taken = begun.get(page);
  begun.delete(page);
  return taken;
}
