import type * as L from 'leaflet';
import type { StreetsBasemap, TileBasemap } from '../../basemap.ts';
import type { Drawing } from './drawing.ts';

/** Each kind is loaded when a map is first drawn with it. */
export async function loadLayer(basemap: StreetsBasemap | TileBasemap, drawing: Drawing): Promise<L.Layer> {
  switch (basemap.kind) {
    case 'streets':
      return (await import('./streets.ts')).makeLayer(basemap, drawing);
    case 'raster':
      return (await import('./raster.ts')).makeLayer(basemap, drawing);
    case 'vector':
      return (await import('./vector.ts')).makeLayer(basemap, drawing);
  }
}
