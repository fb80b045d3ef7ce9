import { project, unproject } from '../../../geometry/mercator.ts';
import { unwrapLine, type Position } from '../../../geometry/outline.ts';
import type { Way } from '../../../geometry/packWays.ts';
import { simplifyLine } from '../../../geometry/simplifyLine.ts';
import { thinLine } from '../../../geometry/thinLine.ts';

/** Pixels that a line may miss a recorded point by, and between the spots of photos that it keeps. */
const tolerance = { track: 0.8, leg: 1 };

/** A way on one unbroken copy of the world, with no more corners than a zoom can show. */
export class TrailLine {
  readonly kind: 'track' | 'leg';
  /** On the square world of `mercator.ts`; x may leave 0 … 1. */
  readonly #corners: readonly Position[];
  readonly #byZoom = new Map<number, Way>();

  constructor(kind: 'track' | 'leg', way: Way) {
    this.kind = kind;
    this.#corners = unwrapLine(way.map(([lat, lon]) => [lon, lat])).map(([lon, lat]) =>
      project({ lat, lon }),
    );
  }

  /** Longitudes may leave −180…180. */
  at(zoom: number): Way {
    const known = this.#byZoom.get(zoom) ?? this.#simplify(256 * 2 ** zoom);
    this.#byZoom.set(zoom, known);
    return known;
  }

  /** Each spot of a way from photo to photo counts, as long as it can be told from the last: legs have distances. */
  #simplify(world: number): Way {
    const simplify = { track: simplifyLine, leg: thinLine }[this.kind];
    return simplify(this.#corners, tolerance[this.kind] / world).map(([x, y]) => [
      unproject([x, y]).lat,
      (x - 0.5) * 360,
    ]);
  }
}
