import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { Credit } from '../../../journal/credit.ts';

/** What a layer carries as its `attribution`, for `CreditsControl` to print. */
export const packCredits = (credits: readonly Credit[]): string => JSON.stringify(credits);

/** Names the sources of what is on the map. Leaflet's own line is written as HTML, which the site's policy lets no script do. */
export class CreditsControl extends L.Control {
  readonly #line = document.createElement('div');

  constructor(position: L.ControlPosition) {
    super({ position });
    this.#line.className = 'leaflet-control-attribution';
  }

  override onAdd(map: L.Map): HTMLElement {
    map.on('layeradd layerremove', ({ layer }: L.LayerEvent) => {
      if (layer.getAttribution?.()) this.#name(map);
    });
    this.#name(map);
    return this.#line;
  }

  /** Each source once, whatever number of layers is from it. */
  #name(map: L.Map): void {
    const sources = new Set<string>();
    map.eachLayer((layer) => sources.add(layer.getAttribution?.() || '[]'));
    const credits = [...sources].map((packed) => JSON.parse(packed) as Credit[]); // packed above
    const lines = credits.filter(({ length }) => length > 0).map((each) => each.map(makeCredit));
    this.#line.replaceChildren(...lines.flatMap((line, at) => (at > 0 ? [', ', ...line] : line)));
  }
}

function makeCredit({ text, url }: Credit): string | HTMLElement {
  if (url === undefined) return text;
  return Object.assign(document.createElement('a'), { href: url, textContent: text });
}
