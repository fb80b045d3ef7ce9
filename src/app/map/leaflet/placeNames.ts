import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { namesOfPlaces } from './nameZooms.ts';
import type { ShownPin } from './pinLayer.ts';
import { textWidth } from './textWidth.ts';

/** Half a pin and the shadow around it, in pixels. */
const pinReach = 26;

/** The author's names for places, each once, under the fullest pin there or above it where something else stands. */
export class PlaceNames {
  readonly #map: L.Map;
  readonly #names = L.layerGroup();

  constructor(map: L.Map) {
    this.#map = map;
    this.#names.addTo(map);
  }

  /** Answers with what the names cover. */
  show(pins: readonly ShownPin[]): CoveredArea[] {
    this.#names.clearLayers();
    if (this.#map.getZoom() < namesOfPlaces) return [];
    const covered: CoveredArea[] = [];
    const taken = pins.map(({ at }) => around(this.#map.latLngToLayerPoint(at)));
    const named = new Set<string>();
    for (const { place, at } of [...pins].sort((a, b) => b.count - a.count)) {
      if (place === undefined || named.has(place)) continue;
      const point = this.#map.latLngToLayerPoint(at);
      const side = ([1, -1] as const).find(
        (one) => !taken.some((other) => other.overlaps(areaOf(place, point, one))),
      );
      if (side === undefined) continue;
      named.add(place);
      taken.push(areaOf(place, point, side));
      covered.push({ at, area: areaOf(place, L.point(0, 0), side) });
      this.#names.addLayer(nameMarker(place, at, side));
    }
    return covered;
  }
}

/** Pixels around a position, whatever the zoom. */
export interface CoveredArea {
  readonly at: L.LatLng;
  readonly area: L.Bounds;
}

/** Pixels, as in leaflet.css. */
const size = 14;

const around = (point: L.Point) => L.bounds(point.subtract([22, 22]), point.add([pinReach, pinReach]));

/** Below a point (1) or above it (−1). */
function areaOf(name: string, point: L.Point, side: 1 | -1): L.Bounds {
  const half = 4 + (textWidth(name) * size) / 2;
  return L.bounds(point.add([-half, side * pinReach]), point.add([half, side * (pinReach + 20)]));
}

function nameMarker(name: string, at: L.LatLng, side: 1 | -1): L.Marker {
  const html = document.createElement('span');
  html.textContent = name;
  const iconAnchor: L.PointExpression = [90, side === 1 ? -pinReach : pinReach + 20];
  const icon = L.divIcon({ html, className: 'place-name', iconSize: [180, 20], iconAnchor });
  return L.marker(at, { icon, interactive: false, keyboard: false, zIndexOffset: -900 });
}
