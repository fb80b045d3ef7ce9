/** How a position came to be known. `exif` is the file's own metadata of whatever kind. */
export type SpotSource = 'exif' | 'sidecar' | 'track' | 'nearby' | 'post';

/** A position on the map, always WGS-84. */
export interface Spot {
  /** Degrees, north positive, −90…90. */
  readonly lat: number;
  /** Degrees, east positive, −180…180. */
  readonly lon: number;
  /** Metres above sea level. */
  readonly altitude?: number;
  /** Degrees clockwise from true north that the camera looked, 0…360 (360 excluded). */
  readonly heading?: number;
  /** Metres; the true position is expected within this radius. */
  readonly accuracy?: number;
  readonly source: SpotSource;
}
