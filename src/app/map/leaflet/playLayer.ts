import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { LatLon } from '../../../geometry/distance.ts';

/** The dot that goes along the way. */
export class PlayLayer {
  readonly #map: L.Map;
  readonly #dot: L.Marker;

  constructor(map: L.Map) {
    this.#map = map;
    const icon = L.divIcon({ className: 'traveller', iconSize: [20, 20] });
    this.#dot = L.marker([0, 0], { icon, interactive: false, keyboard: false, zIndexOffset: 2000 });
  }

  moveTo({ lat, lon }: LatLon): void {
    this.#dot.setLatLng([lat, lon]);
    if (!this.#map.hasLayer(this.#dot)) this.#dot.addTo(this.#map);
  }
}
