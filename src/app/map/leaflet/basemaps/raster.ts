import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { TileBasemap } from '../../basemap.ts';
import { packCredits } from '../creditsControl.ts';
import { makeTileAddress, zoomOffset } from '../../tileAddress.ts';
import { followScheme, isDark, type Drawing } from './drawing.ts';

/** Pictures from a tile server, in their own dark variant or dimmed where the reader likes it dark. */
export function makeLayer(basemap: TileBasemap, { onTile }: Drawing): L.Layer {
  const layer = new RasterLayer(basemap);
  layer.on('tileloadstart', () => onTile('asked'));
  layer.on('tileload', () => onTile('came'));
  layer.on('tileerror', () => onTile('failed'));
  followScheme(layer, () => layer.redraw());
  return layer;
}

class RasterLayer extends L.TileLayer {
  readonly #basemap: TileBasemap;

  constructor(basemap: TileBasemap) {
    const { url, attribution, minZoom, maxZoom, crs, referrerPolicy, dark } = basemap;
    super(url, {
      attribution: packCredits(attribution),
      minNativeZoom: minZoom - zoomOffset(crs),
      maxNativeZoom: maxZoom - zoomOffset(crs),
      maxZoom: 22,
      referrerPolicy,
      className: dark ? 'tiles' : 'tiles dimmed',
    });
    this.#basemap = basemap;
  }

  override getTileUrl({ x, y, z }: L.Coords): string {
    const { url, dark, crs } = this.#basemap;
    const template = isDark() ? (dark?.url ?? url) : url;
    const tile = { zoom: z, column: x, row: y };
    const address = makeTileAddress(template, tile, crs, window.devicePixelRatio > 1);
    return new URL(address, document.baseURI).href;
  }
}
