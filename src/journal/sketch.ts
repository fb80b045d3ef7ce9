import type { LatLon } from '../geometry/distance.ts';

/** How a shape is drawn: the theme knows these and no other. */
export type SketchKind = 'water' | 'green' | 'path' | 'ferry' | 'building' | 'line';

/** One thing that an author drew for the map. */
export interface SketchShape {
  readonly kind: SketchKind;
  readonly form: 'area' | 'line' | 'point';
  readonly name?: string;
  /** Rings of an area, each closed, the first around it and the others around holes; lines; a point as a line of one. */
  readonly lines: readonly (readonly LatLon[])[];
}

/** One GeoJSON file of a trip. */
export interface Sketch {
  /** Path inside the trip. */
  readonly file: string;
  readonly shapes: readonly SketchShape[];
}
