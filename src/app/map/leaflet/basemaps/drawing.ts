/** What a kind of basemap is given to make its layer with. */
export interface Drawing {
  /** The map's element, in whose colours it is drawn. */
  readonly frame: HTMLElement;
  /** Told of each tile that a server is asked for. */
  readonly onTile: (what: 'asked' | 'came' | 'failed') => void;
}

const scheme = () => matchMedia('(prefers-color-scheme: dark)');

export const isDark = () => scheme().matches;

/** Calls back when the reader's colour scheme changes, until the function that it gives is called. */
export function onSchemeChange(change: () => void): () => void {
  const query = scheme();
  query.addEventListener('change', change);
  return () => query.removeEventListener('change', change);
}
