/** What a photo tells of the clock of its camera. */
export interface Shot {
  /** Path inside the trip. */
  readonly file: string;
  readonly folder: string;
  readonly make?: string;
  readonly model?: string;
  readonly serial?: string;
  /** The wall clock as the camera wrote it; tells nothing unless it is known to the second. */
  readonly local: string;
  /** `±HH:MM` that the camera itself wrote. */
  readonly offset?: string;
  /** IANA zone of the place, as far as known: what the wall clock should show. */
  readonly zone?: string;
  /** Instant of the position's fix: never after the shutter, but up to hours before it. */
  readonly gpsTime?: string;
  /** From the file itself, never worked out; degrees and metres. */
  readonly spot?: { readonly lat: number; readonly lon: number; readonly accuracy?: number };
}
