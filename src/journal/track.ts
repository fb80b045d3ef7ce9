export interface TrackPoint {
  readonly lat: number;
  readonly lon: number;
  /** Metres. */
  readonly altitude?: number;
  /** Instant, milliseconds since 1970 UTC. Points of a planned route have none: nobody was there yet. */
  readonly time?: number;
}

/** One GPX file of a trip. */
export interface Track {
  /** Path inside the trip. */
  readonly file: string;
  readonly name?: string;
  /** In the order of the file, recorded ones and planned routes; only points with a time say where somebody was. */
  readonly segments: readonly (readonly TrackPoint[])[];
}
