/** A camera as an author can name it; `serial` where its photos carry one, `folder` where only that tells bodies apart. */
export interface CameraName {
  readonly make?: string;
  readonly model?: string;
  readonly serial?: string;
  readonly folder?: string;
}

/** How far a clock was ahead when it showed `local`. */
export interface ClockPoint {
  readonly local: string;
  /** Seconds; negative: slow. */
  readonly error: number;
}

export type ClockEvidence = 'gps-time' | 'track' | 'phone' | 'rhythm';

/** `sure` is right within 2 s for every photo of the camera; `likely` within what is said; `guess` is worth a look and no more. */
export type Confidence = 'sure' | 'likely' | 'guess';

/** A camera whose clock is wrong, as far as its photos tell. Never applied, only told. */
export interface ClockFinding {
  readonly camera: CameraName;
  /** Seconds that the clock is ahead of the true local time (that of the zone at the place, or `zone`); negative: slow. */
  readonly error: number;
  /** IANA zone that the clock stayed on, where its photos were taken in several or itself says so: `error` is beside the time there. */
  readonly zone?: string;
  /** Where the clock drifts: its error at the first and the last photo that tells. `error` is the one between. */
  readonly drift?: readonly [ClockPoint, ClockPoint];
  /** Where the clock seems set to another zone: that zone's `±HH:MM`, and the seconds that it is ahead beside that. */
  readonly setTo?: { readonly offset: string; readonly rest: number };
  /** Photos that agree with `error` (rhythm: bursts of photos), … */
  readonly fitting: number;
  /** … of those that could be compared. */
  readonly total: number;
  readonly evidence: ClockEvidence;
  readonly confidence: Confidence;
  /** Seconds that this may be wrong by, at the worst of the camera's photos. Of a rhythm: the whole hour alone is meant. */
  readonly within: number;
}
