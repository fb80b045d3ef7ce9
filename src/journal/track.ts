export interface TrackPoint {
  readonly lat: number;
  readonly lon: number;
  /** Metres. */
  readonly altitude?: number;
  /** Instant, milliseconds since 1970 UTC. */
  readonly time?: number;
}

/** One GPX file of a trip. */
export interface Track {
  /** Path inside the trip. */
  readonly file: string;
  readonly name?: string;
  readonly segments: readonly (readonly TrackPoint[])[];
}
