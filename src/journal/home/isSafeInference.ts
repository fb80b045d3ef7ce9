import type { LatLon } from '../../geometry/distance.ts';
import type { HomeZone } from './homeZone.ts';
import { isInZone } from './isInZone.ts';

/**
 * Whether a position worked out from these may be published: not when one of them lies in a hole. What stands between a
 * hidden position and a published one lies on the line through both, and with the times that readers see it says how
 * far along: the hidden one can be computed back.
 */
export const isSafeInference = (bases: readonly LatLon[], zones: readonly HomeZone[]): boolean =>
  !bases.some((base) => isInZone(base, zones));
