import type { Box } from '../../geometry/box.ts';
import type { TileServer } from '../../journal/basemapSettings.ts';
import type { Credit } from '../../journal/credit.ts';
import type { Datum } from '../../journal/settings.ts';

/** What a map is drawn on, as data. How each kind is drawn, the module of its name in leaflet/basemaps/ knows. */
export type Basemap = EmbeddedBasemap | StreetsBasemap | TileBasemap;

interface Common {
  /** Tells it from the others of a site. */
  readonly id: string;
  /** What it is drawn in; positions are always WGS-84. */
  readonly crs: Datum;
  readonly attribution: readonly Credit[];
  /** Zooms at which it is of use. */
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** Outlines that come with the site; addresses relative to its root. */
export interface EmbeddedBasemap extends Common {
  readonly kind: 'embedded';
  readonly world: string;
  /** Finer data, coarser ones first, each loaded when the view enters its box at its zoom or nearer. */
  readonly areas: readonly {
    readonly url: string;
    readonly box: Box;
    readonly from: number;
  }[];
  /** What authors drew, loaded like those at the zooms of streets. */
  readonly sketches?: readonly { readonly url: string; readonly box: Box }[];
}

/** An archive of vector tiles that comes with the site, drawn over the embedded map. */
export interface StreetsBasemap extends Common {
  readonly kind: 'streets';
  /** Relative to the site's root. */
  readonly url: string;
  /** Bytes. */
  readonly size: number;
  readonly box: Box;
  /** Nearest zoom of its tiles; nearer ones are drawn from these. */
  readonly maxDataZoom: number;
}

/** Tiles that a server makes. */
export interface TileBasemap
  extends Common, Pick<TileServer, 'kind' | 'url' | 'referrerPolicy' | 'consent' | 'dark'> {}

/** All that a map of a site may be drawn on: the tiles where there are some, else the streets over the outlines. */
export interface BasemapView {
  readonly embedded: EmbeddedBasemap;
  readonly streets: readonly StreetsBasemap[];
  readonly tiles?: TileBasemap;
}
