/** How a time came to be known. `exif` is the file's own metadata of whatever kind. */
export type TimeSource = 'exif' | 'name' | 'sidecar' | 'inferred';

/** When a photo was taken: the clock on the wall, annotated. The wall clock is never converted. */
export interface Taken {
  /** `YYYY[-MM[-DD[THH:MM[:SS[.fff]]]]]`, as precise as known, as written by the camera. */
  readonly local: string;
  /** `±HH:MM` from UTC, −12:00…+14:00. */
  readonly offset?: string;
  /** IANA zone. */
  readonly zone?: string;
  readonly source: TimeSource;
  /** `utc`: a video that knows an instant and no wall; never of what is published. */
  readonly offsetSource?: 'exif' | 'sidecar' | 'gps' | 'spot' | 'trip' | 'utc';
  /** The file's own local time, where the author's word replaced it. */
  readonly written?: string;
}
