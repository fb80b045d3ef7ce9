import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { computeDistance } from '../../../geometry/distance.ts';
import { computeLineLength, pointsAlongLine } from '../../../geometry/pointsAlongLine.ts';
import { formatDistance } from '../../views/formatDistance.ts';
import type { ShownPin } from './pinLayer.ts';
import type { CoveredArea } from './placeNames.ts';
import { toneClass, type PlacedLine } from './placedLine.ts';
import { textWidth } from './textWidth.ts';

/** Zoom from which the ways between photos say how long they are, and the pixels a way needs for it. */
const legs = { from: 12, room: 110 };

/** Pixels, as in leaflet.css. */
const size = 12;

/** A text and the points on its line where it may stand, the best first. */
interface Label {
  readonly text: string;
  readonly tone: string;
  readonly places: readonly L.Point[];
}

/** What days are called and how long their legs are, on their lines; clear of pins and of one another. */
export class TrailLabels {
  readonly #map: L.Map;
  readonly #labels = L.layerGroup();
  #dayNames: ReadonlyMap<string, string> = new Map();
  #pins: readonly ShownPin[] = [];
  #names: readonly CoveredArea[] = [];
  #lines: readonly PlacedLine[] = [];
  #frame = 0;

  constructor(map: L.Map) {
    this.#map = map;
    this.#labels.addTo(map);
    map.on('unload', () => cancelAnimationFrame(this.#frame));
  }

  name(names: ReadonlyMap<string, string>): void {
    this.#dayNames = names;
  }

  avoid(pins: readonly ShownPin[], names: readonly CoveredArea[]): void {
    [this.#pins, this.#names] = [pins, names];
    this.#schedule();
  }

  show(lines: readonly PlacedLine[]): void {
    this.#lines = lines;
    this.#schedule();
  }

  /** Once, after pins and lines have both come to where they stand. */
  #schedule(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#write());
  }

  #write(): void {
    this.#labels.clearLayers();
    const pixels = (at: L.LatLng) => this.#map.latLngToLayerPoint(at);
    const taken = [
      ...this.#pins.map(({ at }) => around(pixels(at), 26, 26)),
      ...this.#names.map(({ at, area: { min, max } }) =>
        L.bounds(pixels(at).add(min ?? [0, 0]), pixels(at).add(max ?? [0, 0])),
      ),
    ];
    for (const { text, tone, places } of [...this.#nameDays(), ...this.#measureLegs()]) {
      const half = 16 + (textWidth(text) * size) / 2;
      const place = places.find((one) => !taken.some((area) => area.overlaps(around(one, half, 10))));
      if (!place) continue;
      taken.push(around(place, half, 10));
      this.#labels.addLayer(makeLabel(this.#map.layerPointToLatLng(place), text, tone));
    }
  }

  /** Each day by its longest line in view; a single day needs no name. */
  #nameDays(): Label[] {
    const days = new Map<string, { readonly placed: PlacedLine; readonly points: readonly L.Point[] }>();
    const dates = new Set(this.#lines.map(({ line }) => line.date));
    if (dates.size < 2 || this.#dayNames.size === 0) return [];
    for (const placed of this.#lines) {
      const { date } = placed.line;
      const points = this.#candidates(placed);
      if (date !== undefined && points.length > (days.get(date)?.points.length ?? 0))
        days.set(date, { placed, points });
    }
    return [...days].flatMap(([date, { placed, points }]) => {
      const text = this.#dayNames.get(date);
      return text === undefined ? [] : [{ text, tone: toneClass(placed.line), places: fromMiddle(points) }];
    });
  }

  /** Points of a line in view, about 30 pixels apart; none where it is too short for a label. */
  #candidates({ points }: PlacedLine): L.Point[] {
    const pixels = points.map((at) => this.#map.latLngToLayerPoint(at));
    const view = this.#view();
    if (!L.bounds(pixels).overlaps(view)) return [];
    const line = pixels.map(({ x, y }) => [x, y] as const);
    if (computeLineLength(line) < legs.room) return [];
    return pointsAlongLine(line, 15, 30)
      .map(({ x, y }) => L.point(x, y))
      .filter((point) => view.contains(point));
  }

  #measureLegs(): Label[] {
    if (this.#map.getZoom() < legs.from) return [];
    const view = this.#view();
    return this.#lines.flatMap(({ line, points }) =>
      line.kind === 'track'
        ? []
        : points.slice(1).flatMap((to, index) => {
            const from = points[index] ?? to;
            const [a, b] = [from, to].map((at) => this.#map.latLngToLayerPoint(at)) as [L.Point, L.Point];
            const middle = a.add(b).divideBy(2);
            if (a.distanceTo(b) < legs.room || !view.contains(middle)) return [];
            const places = [middle, a.multiplyBy(2).add(b).divideBy(3), b.multiplyBy(2).add(a).divideBy(3)];
            return { text: measure(from, to), tone: toneClass(line), places };
          }),
    );
  }

  /** Inside the frame's edge, so that no label is cut, nor under the names of the map's sources. */
  #view(): L.Bounds {
    const corner = this.#map.containerPointToLayerPoint([0, 0]);
    return L.bounds(corner.add([40, 16]), corner.add(this.#map.getSize()).subtract([40, 36]));
  }
}

function measure(from: L.LatLng, to: L.LatLng): string {
  return formatDistance(
    computeDistance({ lat: from.lat, lon: from.lng }, { lat: to.lat, lon: to.lng }),
    document.documentElement.lang,
  );
}

const around = ({ x, y }: L.Point, halfWidth: number, halfHeight: number) =>
  L.bounds([x - halfWidth, y - halfHeight], [x + halfWidth, y + halfHeight]);

/** The one in the middle, then those to both sides of it. */
function fromMiddle(points: readonly L.Point[]): L.Point[] {
  const middle = (points.length - 1) / 2;
  return points
    .map((point, index) => ({ point, away: Math.abs(index - middle) }))
    .sort((a, b) => a.away - b.away)
    .map(({ point }) => point);
}

function makeLabel(at: L.LatLng, text: string, tone: string): L.Marker {
  const html = document.createElement('span');
  html.textContent = text;
  const icon = L.divIcon({ html, className: `leg ${tone}`, iconSize: [140, 20] });
  return L.marker(at, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
}
