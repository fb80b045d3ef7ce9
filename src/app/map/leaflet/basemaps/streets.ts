import type * as L from 'leaflet';
import { PMTiles } from 'pmtiles';
import type { StreetsBasemap } from '../../basemap.ts';
import { packCredits } from '../creditsControl.ts';
import type { Drawing } from './drawing.ts';
import { makeSlicedSource } from './slicedSource.ts';
import { makeStreetLayer } from './streetLayer.ts';

/** The author's own archive of streets, over the embedded map within its box. */
export function makeLayer(basemap: StreetsBasemap, { frame }: Drawing): L.Layer {
  const { url, size, box, minZoom, maxDataZoom, attribution } = basemap;
  const address = new URL(url, document.baseURI).href;
  return makeStreetLayer(frame, {
    tiles: new PMTiles(makeSlicedSource(address, size)),
    maxDataZoom,
    attribution: packCredits(attribution),
    minZoom,
    box,
    underlaid: true,
  });
}
