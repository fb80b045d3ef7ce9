import type { LatLon } from '../geometry/distance.ts';
import type { PhotoSource } from './library.ts';
import type { PhotoFacts } from './photoFacts.ts';
import type { CameraSettings, PhotoSettings } from './settings.ts';
import type { Spot } from './spot.ts';
import type { Taken } from './taken.ts';

/** A photo, what the author says of it, and what all its files say together. */
export interface SettledPhoto {
  readonly source: PhotoSource;
  readonly settings: PhotoSettings;
  readonly facts: PhotoFacts;
  /** What photos.yaml says of the camera. */
  readonly camera?: CameraSettings;
}

/** When and where it was taken, as far as can be known; nothing is private yet. */
export interface LocatedPhoto extends SettledPhoto {
  readonly taken?: Taken;
  readonly spot?: Spot;
  /** What its spot was worked out from, where it was: whoever knows the one may guess the other. */
  readonly basis?: SpotBasis;
}

export interface SpotBasis {
  readonly positions: readonly LatLon[];
  /** Paths inside the trip of the photos or the track that gave them. */
  readonly files: readonly string[];
}
