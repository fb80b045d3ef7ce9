import type * as L from 'leaflet';

/** What a kind of basemap is given to make its layer with. */
export interface Drawing {
  /** The map's element, in whose colours it is drawn. */
  readonly frame: HTMLElement;
  /** Told of each tile that a server is asked for. */
  readonly onTile: (what: 'asked' | 'came' | 'failed') => void;
}

const scheme = () => matchMedia('(prefers-color-scheme: dark)');

export const isDark = () => scheme().matches;

/** Calls back when the reader's colour scheme changes, or has changed while the layer was off the map. */
export function followScheme(layer: L.Layer, change: () => void): void {
  const query = scheme();
  let dark = query.matches;
  const look = () => {
    if (query.matches === dark) return;
    dark = query.matches;
    change();
  };
  layer.on('add', () => {
    look();
    query.addEventListener('change', look);
  });
  layer.on('remove', () => query.removeEventListener('change', look));
}
