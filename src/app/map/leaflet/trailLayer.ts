import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { pointsAlongLine } from '../../../geometry/pointsAlongLine.ts';
import { simplifyLine } from '../../../geometry/simplifyLine.ts';
import type { DayTrail } from '../dayTrails.ts';
import type { ShownPin } from './pinLayer.ts';
import { TrailLabels } from './trailLabels.ts';
import { makeTrailLines, toneClass, type PlacedLine, type TrailLine } from './trailLines.ts';

/** Pixels: between the arrows on a line, from the tip of one to its back, and of a recorder's tremble. */
const arrows = { step: 120, size: 4.5, tremble: 3 };

/**
 * The days' ways, each in its colour (map.css): firm where they were recorded, dotted from photo to photo, with small
 * arrows in the direction of travel. However many days there are, each colour is one path of each kind.
 */
export class TrailLayer {
  readonly #map: L.Map;
  readonly #paths = L.layerGroup();
  readonly #arrows = L.layerGroup();
  readonly #labels: TrailLabels;
  #lines: readonly TrailLine[] = [];
  #drawn = '';

  constructor(map: L.Map) {
    this.#map = map;
    this.#paths.addTo(map);
    this.#arrows.addTo(map);
    this.#labels = new TrailLabels(map);
    map.on('moveend', () => this.#follow());
  }

  /** @param names what a day is called, by its date */
  show(trails: readonly DayTrail[], names: ReadonlyMap<string, string>): void {
    this.#lines = makeTrailLines(trails);
    this.#drawn = '';
    this.#labels.name(names);
    this.#follow();
  }

  /** Where the pins stand, which labels keep clear of. */
  avoid(pins: readonly ShownPin[]): void {
    this.#labels.avoid(pins);
  }

  #follow(): void {
    const [zoom, centre] = [this.#map.getZoom(), this.#map.getCenter().lng];
    const turns = this.#lines.map((line) => line.turnTo(centre));
    const placed = this.#lines.map((line, i): PlacedLine => ({ line, points: line.at(zoom, turns[i] ?? 0) }));
    const drawn = `${zoom} ${turns.join()}`;
    if (drawn !== this.#drawn) this.#draw(placed);
    this.#drawn = drawn;
    this.#drawArrows(placed);
    this.#labels.show(placed);
  }

  #draw(placed: readonly PlacedLine[]): void {
    this.#paths.clearLayers();
    for (const [tone, lines] of byTone(placed)) {
      const path = (kind: TrailLine['kind'], className: string) => {
        const parts = lines.filter(({ line }) => line.kind === kind).map(({ points }) => [...points]);
        if (parts.length > 0) this.#paths.addLayer(makePath(parts, `${className} ${tone}`));
      };
      path('leg', 'trail');
      path('track', 'track-halo');
      path('track', 'track');
    }
  }

  #drawArrows(placed: readonly PlacedLine[]): void {
    this.#arrows.clearLayers();
    const view = this.#map.getPixelBounds();
    for (const [tone, lines] of byTone(placed)) {
      const parts = lines.flatMap(({ line, points }) =>
        line.date === undefined ? [] : this.#arrowsAlong(points, view),
      );
      if (parts.length > 0) this.#arrows.addLayer(makePath(parts, `arrow ${tone}`));
    }
  }

  #arrowsAlong(points: readonly L.LatLng[], view: L.Bounds): L.LatLng[][] {
    const pixels = points.map((at) => this.#map.project(at));
    if (!L.bounds(pixels).overlaps(view)) return [];
    // Where somebody stood, the recorder wandered: an arrow follows the way, not that.
    const line = simplifyLine(
      pixels.map(({ x, y }) => [x, y]),
      arrows.tremble,
    );
    return pointsAlongLine(line, arrows.step / 2, arrows.step)
      .filter(({ x, y }) => view.contains([x, y]))
      .map(({ x, y, direction }) =>
        [-0.75, 0, 0.75].map((turn) => {
          const back = turn === 0 ? 0 : arrows.size * 1.4;
          const tip = arrows.size / 2;
          return this.#map.unproject([
            x + tip * Math.cos(direction) - back * Math.cos(direction + turn),
            y + tip * Math.sin(direction) - back * Math.sin(direction + turn),
          ]);
        }),
      );
  }
}

/** Lines by the class of their colour. */
function byTone(placed: readonly PlacedLine[]): Map<string, PlacedLine[]> {
  const groups = new Map<string, PlacedLine[]>();
  for (const each of placed) {
    const tone = toneClass(each.line);
    groups.set(tone, [...(groups.get(tone) ?? []), each]);
  }
  return groups;
}

function makePath(parts: L.LatLng[][], className: string): L.Polyline {
  return L.polyline(parts, { className, interactive: false, smoothFactor: 0 });
}
