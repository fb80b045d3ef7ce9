import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { project, unproject } from '../../../geometry/mercator.ts';
import { unwrapLine } from '../../../geometry/outline.ts';
import { simplifyLine } from '../../../geometry/simplifyLine.ts';
import type { DayTrail, Way } from '../dayTrails.ts';

/** Pixels that a line may miss a recorded point by. */
const tolerance = 0.8;

/** A way as it is drawn: on one copy of the world, with no more corners than a zoom can show. */
export class TrailLine {
  readonly date: string | undefined;
  readonly tone: number;
  readonly kind: 'track' | 'leg';
  /** On the square world of `mercator.ts`; x may leave 0 … 1. */
  readonly #corners: readonly (readonly [x: number, y: number])[];
  readonly #byZoom = new Map<number, readonly L.LatLng[]>();
  readonly #middle: number;

  constructor({ date, tone }: DayTrail, kind: 'track' | 'leg', way: Way) {
    this.date = date;
    this.tone = tone;
    this.kind = kind;
    const line = unwrapLine(way.map(([lat, lon]) => [lon, lat]));
    this.#corners = line.map(([lon, lat]) => project({ lat, lon }));
    this.#middle = line[line.length >> 1]?.[0] ?? 0;
  }

  /** The world repeats to both sides: degrees east to the copy next to a longitude. */
  turnTo(centre: number): number {
    return 360 * Math.round((centre - this.#middle) / 360);
  }

  at(zoom: number, turn: number): L.LatLng[] {
    const known =
      this.#byZoom.get(zoom) ?? simplifyLine(this.#corners, this.#toleranceAt(zoom)).map(toLatLng);
    this.#byZoom.set(zoom, known);
    return turn === 0 ? [...known] : known.map(({ lat, lng }) => L.latLng(lat, lng + turn));
  }

  /** Each spot of a way from photo to photo counts, whatever the zoom: distances are told between them. */
  #toleranceAt(zoom: number): number {
    return this.kind === 'leg' ? 0 : tolerance / (256 * 2 ** zoom);
  }
}

/** A line on the copy of the world in view. */
export interface PlacedLine {
  readonly line: TrailLine;
  readonly points: readonly L.LatLng[];
}

/** Class of its colour, in map.css. */
export const toneClass = ({ date, tone }: TrailLine) => (date === undefined ? 'planned' : `tone-${tone}`);

export function makeTrailLines(trails: readonly DayTrail[]): TrailLine[] {
  return trails.flatMap((trail) => [
    ...trail.tracks.map((way) => new TrailLine(trail, 'track', way)),
    ...trail.legs.map((way) => new TrailLine(trail, 'leg', way)),
  ]);
}

function toLatLng([x, y]: readonly [number, number]): L.LatLng {
  return L.latLng(unproject([x, y]).lat, (x - 0.5) * 360);
}
