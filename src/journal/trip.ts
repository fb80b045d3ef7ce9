/** South-west and north-east corner, `[lat, lon]` each. West > east means that it crosses the 180° meridian. */
export type Bounds = readonly [southWest: readonly [number, number], northEast: readonly [number, number]];

export interface Day {
  /** `YYYY-MM-DD`, the local day. */
  readonly date: string;
  /** Ids, in order of time. */
  readonly photos: readonly string[];
  /** Metres between the positions of the day's photos, in order. */
  readonly distance?: number;
}

/** One folder under `photos/`. */
export interface Trip {
  readonly slug: string;
  /** Folder name on disk. */
  readonly folder: string;
  readonly title: string;
  /** Relative to the site's root, ends in `/`. */
  readonly url: string;
  /** First and last local day, as precise as known. */
  readonly start?: string;
  readonly end?: string;
  readonly bounds?: Bounds;
  /** Photo id. */
  readonly cover?: string;
  /** Slugs of all its posts, the trip's own post first. */
  readonly posts: readonly string[];
  /** True where the trip has a post of its own, which stands on the trip's page. */
  readonly story: boolean;
  /** Ids, in order of time. */
  readonly photos: readonly string[];
  readonly days: readonly Day[];
  /** Lines to draw, published points only: `[lat, lon][]` for each segment. */
  readonly tracks: readonly TrackLine[];
}

export interface TrackLine {
  readonly name?: string;
  /** Metres. */
  readonly distance: number;
  readonly start?: string;
  readonly end?: string;
  readonly segments: readonly (readonly (readonly [lat: number, lon: number])[])[];
}
