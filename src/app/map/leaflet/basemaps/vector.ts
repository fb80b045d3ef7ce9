import type * as L from 'leaflet';
import type { TileBasemap } from '../../basemap.ts';
import { packCredits } from '../creditsControl.ts';
import { makeTileAddress } from '../../tileAddress.ts';
import type { Drawing } from './drawing.ts';
import { makeStreetLayer, type TileData } from './streetLayer.ts';

/** Vector tiles (in the Protomaps schema) from a tile server, drawn as the site's own streets are. */
export function makeLayer(basemap: TileBasemap, { frame, onTile }: Drawing): L.Layer {
  const { url, minZoom, maxZoom, attribution, crs, referrerPolicy } = basemap;

  async function getZxy(zoom: number, column: number, row: number, signal?: AbortSignal) {
    const address = new URL(makeTileAddress(url, { zoom, column, row }, crs, false), document.baseURI);
    onTile('asked');
    try {
      const data = await fetchTile(address, { referrerPolicy, ...(signal && { signal }) });
      onTile('came');
      return data;
    } catch (error) {
      // What is no longer looked at was dropped by ourselves.
      onTile(signal?.aborted ? 'came' : 'failed');
      throw error;
    }
  }

  return makeStreetLayer(frame, {
    tiles: { getZxy },
    maxDataZoom: maxZoom,
    attribution: packCredits(attribution),
    minZoom,
    underlaid: false,
  });
}

async function fetchTile(address: URL, options: RequestInit): Promise<TileData | undefined> {
  const response = await fetch(address, options);
  if (response.status === 204 || response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address.href}: ${response.status}`);
  return { data: await response.arrayBuffer() };
}
