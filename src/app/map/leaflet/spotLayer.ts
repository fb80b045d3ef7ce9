import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { LatLon } from '../../../geometry/distance.ts';
import { metresPerPixel } from '../../../geometry/mercator.ts';
import { makeAccuracyCircle } from './accuracyCircle.ts';
import type { ShownPin } from './pinLayer.ts';
import { makeWedge } from './wedge.ts';

/** Pixels that the wedge reaches from the middle of its pin. */
const reach = 110;

/** Pixels below which a circle hides behind its pin. */
const hidden = 24;

/** As a photo's view has it. */
export interface Outlook extends LatLon {
  readonly accuracy?: number;
  readonly heading?: number;
  readonly angle?: number;
}

/** How sure the spots in view are, and what the selected photo looks at. */
export class SpotLayer {
  readonly #map: L.Map;
  readonly #circles = L.layerGroup();
  readonly #selection = L.layerGroup();
  #selected: Outlook | undefined;

  constructor(map: L.Map) {
    this.#map = map;
    this.#circles.addTo(map);
    this.#selection.addTo(map);
    map.on('moveend', () => this.#drawSelection());
  }

  show(pins: readonly ShownPin[]): void {
    this.#circles.clearLayers();
    for (const { at, accuracy } of pins) {
      if (accuracy !== undefined && this.#isVisible(at, accuracy))
        this.#circles.addLayer(makeAccuracyCircle(at, accuracy, false));
    }
  }

  select(spot: Outlook | undefined): void {
    this.#selected = spot;
    this.#drawSelection();
  }

  #drawSelection(): void {
    this.#selection.clearLayers();
    if (!this.#selected) return;
    const { lat, lon, accuracy, heading, angle } = this.#selected;
    const turn = 360 * Math.round((this.#map.getCenter().lng - lon) / 360);
    const at = L.latLng(lat, lon + turn);
    if (accuracy !== undefined && this.#isVisible(at, accuracy))
      this.#selection.addLayer(makeAccuracyCircle(at, accuracy, true));
    if (heading === undefined || angle === undefined) return;
    const metres = reach * metresPerPixel(lat, this.#map.getZoom());
    this.#selection.addLayer(makeWedge({ lat, lon: lon + turn }, heading, angle, metres));
  }

  #isVisible({ lat }: L.LatLng, metres: number): boolean {
    return metres / metresPerPixel(lat, this.#map.getZoom()) > hidden;
  }
}
