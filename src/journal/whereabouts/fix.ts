import type { LatLon } from '../../geometry/distance.ts';

/** Where somebody was, worked out from positions that are known. */
export interface Fix extends LatLon {
  /** Metres above sea level. */
  readonly altitude?: number;
  /** Metres; 95 of 100 true positions are expected within this radius. */
  readonly accuracy: number;
  /** The positions that it was worked out from: what is private of them is private of it. */
  readonly bases: readonly LatLon[];
}

/**
 * Metres within which 95 of 100 positions of a phone or recorder lie that says nothing about itself: 8 m in each
 * direction (streets and trees; half of that under an open sky) is 2.45 × 8 m around.
 */
export const usualError = 20;

/** Metres beyond which a position says nothing that the trip does not: none is given then. */
export const farthestError = 5000;

/** Of several positions the one with the best accuracy; of equals the first. */
export function chooseSurest<T extends Fix>(fixes: readonly (T | undefined)[]): T | undefined {
  return fixes.filter((fix) => fix !== undefined).sort((a, b) => a.accuracy - b.accuracy)[0];
}
