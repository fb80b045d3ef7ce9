import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { LatLon } from '../../../geometry/distance.ts';
import { cutLine, type MeasuredLine } from '../../../geometry/measuredLine.ts';
import type { Leg, Way, Waypoint } from '../../play/makeWay.ts';
import { listDays, type Playhead } from '../../play/timeline.ts';

/**
 * The way that has been gone from photo to photo: plainly that of the day, faintly that of the days before; firm where
 * it was recorded, dotted where only its ends are known.
 */
export class WayLayer {
  readonly #legs: readonly Leg[];
  readonly #days: readonly { readonly stop: number }[];
  readonly #before: TwoLines;
  readonly #gone: TwoLines;
  readonly #going: TwoLines;
  #stop = -1;

  constructor(map: L.Map, { stops, legs }: Way<Waypoint>) {
    this.#legs = legs;
    this.#days = listDays(stops);
    this.#before = makeLines(map, 'before');
    this.#gone = makeLines(map, '');
    this.#going = makeLines(map, '');
  }

  /** Answers with the position there; `undefined` where there is no way at all. */
  growTo({ stop, share }: Playhead): LatLon | undefined {
    if (stop !== this.#stop) this.#arrive(stop);
    const leg = this.#legs[stop];
    const part = leg && share > 0 ? cutLine(leg, share) : [];
    draw(this.#going, leg ? [{ points: part, recorded: leg.recorded }] : []);
    return part.at(-1) ?? leg?.points[0] ?? this.#legs[stop - 1]?.points.at(-1);
  }

  #arrive(stop: number): void {
    this.#stop = stop;
    // The way to a day's first photo is part of that day.
    const first = Math.max(0, (this.#days.findLast((day) => day.stop <= stop)?.stop ?? 0) - 1);
    draw(this.#before, this.#legs.slice(0, first));
    draw(this.#gone, this.#legs.slice(first, Math.max(0, stop)));
  }
}

interface TwoLines {
  readonly recorded: L.Polyline;
  readonly guessed: L.Polyline;
}

function draw({ recorded, guessed }: TwoLines, legs: readonly Pick<Leg, 'points' | 'recorded'>[]): void {
  recorded.setLatLngs(legs.filter((leg) => leg.recorded).map(toLine));
  guessed.setLatLngs(legs.filter((leg) => !leg.recorded).map(toLine));
}

const toLine = ({ points }: Pick<MeasuredLine, 'points'>) => points.map(({ lat, lon }) => L.latLng(lat, lon));

const makeLines = (map: L.Map, kind: string): TwoLines => ({
  recorded: makeLine(`way ${kind}`).addTo(map),
  guessed: makeLine(`way guessed ${kind}`).addTo(map),
});

const makeLine = (className: string) =>
  L.polyline([] as L.LatLng[], { className: className.trim(), interactive: false, smoothFactor: 1.2 });
