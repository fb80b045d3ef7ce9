import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { PMTiles } from 'pmtiles';
import { labelRules, leafletLayer, paintRules } from 'protomaps-leaflet';
import type { Box } from '../../../../geometry/box.ts';
import { chooseTileLanguage } from '../../tileLanguage.ts';
import { readPalette } from '../readPalette.ts';
import { followScheme } from './drawing.ts';
import { makeStreetFlavor } from './streetFlavor.ts';

/** One tile, unpacked. */
export interface TileData {
  readonly data: ArrayBuffer;
}

export interface StreetLayerOptions {
  readonly tiles: {
    getZxy(zoom: number, column: number, row: number, signal?: AbortSignal): Promise<TileData | undefined>;
  };
  /** Of the tiles; nearer ones are drawn from these. */
  readonly maxDataZoom: number;
  /** By `packCredits`. */
  readonly attribution: string;
  readonly minZoom: number;
  readonly box?: Box;
  /** True where another map shows through what the tiles leave empty. */
  readonly underlaid: boolean;
}

/** Vector tiles drawn in the site's colours with names in its language, again when the colour scheme changes. */
export function makeStreetLayer(frame: HTMLElement, options: StreetLayerOptions): L.Layer {
  const lang = chooseTileLanguage(document.documentElement.lang);
  const style = () => {
    const flavor = makeStreetFlavor(readPalette(frame));
    return {
      paintRules: paintRules(flavor),
      labelRules: labelRules(flavor, lang),
      ...(!options.underlaid && { backgroundColor: flavor.background }),
    };
  };
  lendLeaflet();
  const layer = leafletLayer({
    ...style(),
    lang,
    url: options.tiles as PMTiles, // of which it calls nothing but this
    maxDataZoom: options.maxDataZoom,
    attribution: options.attribution,
    minZoom: options.minZoom,
    maxZoom: 22,
    zIndex: 2,
    devicePixelRatio: Math.min(3, Math.ceil(window.devicePixelRatio)),
    ...(options.box && { bounds: boundsOf(options.box) }),
  }) as unknown as L.GridLayer & Repaintable; // its types know no Leaflet
  followScheme(layer, () => {
    Object.assign(layer, style());
    layer.clearLayout();
    layer.rerenderTiles();
  });
  return layer;
}

interface Repaintable {
  clearLayout(): void;
  rerenderTiles(): void;
}

/** The package knows Leaflet by its global name alone. */
function lendLeaflet(): void {
  (globalThis as { L?: unknown }).L ??= L;
}

function boundsOf([west, south, east, north]: Box): L.LatLngBounds {
  return L.latLngBounds([south, west], [north, east]);
}
