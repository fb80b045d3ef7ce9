import type { LatLon } from '../../../../geometry/distance.ts';
import type { PhotoLook } from '../../../map/columns/photoLook.ts';

/** A photo on the studio's map. */
export interface PlacingPin extends LatLon {
  readonly file: string;
  readonly look: PhotoLook;
  /** Metres, where it was worked out. */
  readonly accuracy?: number;
  /** Readers do not see it here. */
  readonly isHidden: boolean;
}

/** What the studio's map shows. */
export interface PlacingScene {
  readonly pins: readonly PlacingPin[];
  readonly chosen: ReadonlySet<string>;
  /** Those that stand somewhere for a try, and may be elsewhere the next moment. */
  readonly tried: Pick<ReadonlySet<string>, 'has'>;
  /** Of the pin that the keyboard takes hold of: what it is, and what keys do. */
  readonly handle: string;
}
