import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { pointsAlongLine } from '../../../geometry/pointsAlongLine.ts';
import { simplifyLine } from '../../../geometry/simplifyLine.ts';
import type { AskedIndex } from '../index/askIndex.ts';
import type { TimeQuery } from '../index/timeQuery.ts';
import type { SeenTrail } from '../index/trailIndex.ts';
import { boxOf } from './boxOf.ts';
import type { ShownPin } from './pinLayer.ts';
import type { CoveredArea } from './placeNames.ts';
import { placeLine, toneClass, type PlacedLine } from './placedLine.ts';
import { TrailLabels } from './trailLabels.ts';

/** Pixels: between the arrows on a line, from the tip of one to its back, and of a recorder's tremble. */
const arrows = { step: 120, size: 4.5, tremble: 3 };

/**
 * The days' ways in view, each in its colour (map.css), as the index in its worker knows them: firm where they were
 * recorded, dotted from photo to photo, with small arrows in the direction of travel. However many days there are, each
 * colour is one path of each kind.
 */
export class TrailLayer {
  readonly #map: L.Map;
  readonly #index: Pick<AskedIndex, 'trails'>;
  readonly #paths = L.layerGroup();
  readonly #arrows = L.layerGroup();
  readonly #labels: TrailLabels;
  #when: TimeQuery = {};
  #drawn = '';
  #asked = 0;

  constructor(map: L.Map, index: Pick<AskedIndex, 'trails'>) {
    this.#map = map;
    this.#index = index;
    this.#paths.addTo(map);
    this.#arrows.addTo(map);
    this.#labels = new TrailLabels(map);
    map.on('moveend', () => void this.#update());
    map.once('unload', () => this.#asked++);
  }

  /** @param names what a day is called, by its date */
  show(when: TimeQuery, names: ReadonlyMap<string, string>): void {
    this.#when = when;
    this.#drawn = '';
    this.#labels.name(names);
    void this.#update();
  }

  /** Where pins and names stand, which labels keep clear of. */
  avoid(pins: readonly ShownPin[], names: readonly CoveredArea[]): void {
    this.#labels.avoid(pins, names);
  }

  /** What could not be loaded is asked for at the next move; what is there stays until then. */
  async #update(): Promise<void> {
    const asked = ++this.#asked;
    const [zoom, centre] = [this.#map.getZoom(), this.#map.getCenter().lng];
    const box = boxOf(this.#map.getBounds().pad(0.25));
    const trails = await this.#index.trails({ box, ...this.#when }, zoom).catch(() => undefined);
    if (!trails || asked !== this.#asked) return;
    const placed = trails.map((trail) => placeLine(trail, centre));
    const drawn = `${zoom} ${placed.map(({ line, turn }) => `${line.key} ${turn}`).join()}`;
    if (drawn !== this.#drawn) this.#draw(placed);
    this.#drawn = drawn;
    this.#drawArrows(placed);
    this.#labels.show(placed);
  }

  #draw(placed: readonly PlacedLine[]): void {
    this.#paths.clearLayers();
    for (const [tone, lines] of byTone(placed)) {
      const path = (kind: SeenTrail['kind'], className: string) => {
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
