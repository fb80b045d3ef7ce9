import type { Place } from './place.ts';
import type { SketchShape } from './sketch.ts';

/** South-west and north-east corner, `[lat, lon]` each. West > east means that it crosses the 180° meridian. */
export type Bounds = readonly [southWest: readonly [number, number], northEast: readonly [number, number]];

export interface Day {
  /** `YYYY-MM-DD`, the local day. */
  readonly date: string;
  /** Ids, in order of time. */
  readonly photos: readonly string[];
  /** Metres: along the tracks of the day, or from photo to photo where that is longer or there is no track. */
  readonly distance?: number;
  readonly stops: readonly Stop[];
}

/** A stay at one place. */
export interface Stop {
  readonly place?: Place;
  /** Local times of its first and last photo. */
  readonly from?: string;
  readonly to?: string;
  /** The way from the stop before, on the same day. */
  readonly leg?: {
    /** Metres, straight. */
    readonly distance: number;
    readonly seconds?: number;
  };
  /** Ids, in order of time. */
  readonly photos: readonly string[];
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
  /** Names in the order in which the trip came to them. */
  readonly cities: readonly string[];
  /** ISO 3166-1 alpha-2, likewise. */
  readonly countries: readonly string[];
  /** Lowest and highest in metres above the sea, of its photos. */
  readonly altitude?: readonly [lowest: number, highest: number];
  /** Photo id. */
  readonly cover?: string;
  /** Slugs of all its posts, the trip's own post first. */
  readonly posts: readonly string[];
  /** True where the trip has a post of its own, which stands on the trip's page. */
  readonly story: boolean;
  /** Ids, in order of time. */
  readonly photos: readonly string[];
  readonly days: readonly Day[];
  /** Lines to draw, published points only. */
  readonly tracks: readonly TrackLine[];
  /** What the author drew for the map, as published. */
  readonly sketch?: readonly DrawnShape[];
}

export interface DrawnShape extends Omit<SketchShape, 'lines'> {
  readonly lines: readonly (readonly (readonly [lat: number, lon: number])[])[];
}

export interface TrackLine {
  readonly name?: string;
  /** Metres. */
  readonly distance: number;
  readonly start?: string;
  readonly end?: string;
  readonly segments: readonly TrackSegment[];
}

/** A stretch without a gap, at most a day long. */
export interface TrackSegment {
  /** `YYYY-MM-DD`, the local day on which it was recorded; absent for planned routes and where no clock tells. */
  readonly day?: string;
  readonly points: readonly (readonly [lat: number, lon: number])[];
}
