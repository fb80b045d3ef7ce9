import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { computeDistance } from '../../../geometry/distance.ts';
import { unwrapLine } from '../../../geometry/outline.ts';
import type { TrackView } from '../../page.ts';
import type { Trail } from '../dayTrails.ts';
import { formatDistance } from '../../views/formatDistance.ts';

/** Zoom from which the ways between photos say how long they are, and the pixels a way needs for it. */
const legs = { from: 12, room: 110 };

/** Tracks as a firm line, the way from photo to photo as a quiet one; coloured in map.css. */
export class TrailLayer {
  readonly #map: L.Map;
  readonly #lines = L.featureGroup();
  readonly #lengths = L.layerGroup();
  #trails: readonly L.LatLng[][] = [];
  #tracks: readonly L.LatLng[][] = [];
  #turn = 0;

  constructor(map: L.Map) {
    this.#map = map;
    this.#lines.addTo(map);
    this.#lengths.addTo(map);
    map.on('moveend', () => this.#follow());
  }

  show(tracks: readonly TrackView[], trails: readonly Trail[]): void {
    this.#tracks = tracks.flatMap(({ segments }) => segments.map(unwrap));
    this.#trails = trails.map(unwrap);
    this.#draw();
    this.#writeLengths();
  }

  /** The world repeats to both sides: the trail lies on the copy in view. */
  #follow(): void {
    const bounds = this.#lines.getBounds();
    if (bounds.isValid()) {
      const turn = Math.round((this.#map.getCenter().lng - bounds.getCenter().lng) / 360);
      if (turn !== 0) {
        this.#turn += turn;
        this.#draw();
      }
    }
    this.#writeLengths();
  }

  #draw(): void {
    this.#lines.clearLayers();
    const place = (line: readonly L.LatLng[]) =>
      line.map((at) => L.latLng(at.lat, at.lng + this.#turn * 360));
    for (const trail of this.#trails) this.#lines.addLayer(line(place(trail), 'trail'));
    for (const track of this.#tracks) {
      this.#lines.addLayer(line(place(track), 'track-halo'));
      this.#lines.addLayer(line(place(track), 'track'));
    }
  }

  #writeLengths(): void {
    this.#lengths.clearLayers();
    if (this.#map.getZoom() < legs.from) return;
    const view = this.#map.getBounds();
    for (const trail of this.#trails) {
      trail.slice(1).forEach((to, index) => {
        const from = trail[index] ?? to;
        const [a, b] = [from, to].map((at) => this.#map.latLngToLayerPoint(at)) as [L.Point, L.Point];
        const middle = this.#map.layerPointToLatLng(a.add(b).divideBy(2));
        if (a.distanceTo(b) < legs.room || !view.contains(middle)) return;
        this.#lengths.addLayer(lengthLabel(middle, from, to));
      });
    }
  }
}

function lengthLabel(at: L.LatLng, from: L.LatLng, to: L.LatLng): L.Marker {
  const html = document.createElement('span');
  html.textContent = formatDistance(
    computeDistance({ lat: from.lat, lon: from.lng }, { lat: to.lat, lon: to.lng }),
    document.documentElement.lang,
  );
  const icon = L.divIcon({ html, className: 'leg', iconSize: [64, 20] });
  return L.marker(at, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
}

function line(points: readonly L.LatLng[], className: string): L.Polyline {
  return L.polyline([...points], { className, interactive: false, smoothFactor: 1.2 });
}

function unwrap(points: readonly (readonly [lat: number, lon: number])[]): L.LatLng[] {
  return unwrapLine(points.map(([lat, lon]) => [lon, lat])).map(([lon, lat]) => L.latLng(lat, lon));
}
