import type { ClockFinding } from '../clocks/clockFinding.ts';
import type { SpotSource } from '../spot.ts';

/** What a library is made of and what was worked out about it, for its author: hidden things included. Paths are as the author types them. */
export interface Report {
  readonly trips: readonly TripReport[];
  /** Files with the same content, wherever they lie. */
  readonly copies: readonly (readonly string[])[];
}

export interface TripReport {
  /** Folder inside the library; `''` where that is itself the trip. */
  readonly folder: string;
  readonly title: string;
  readonly photos: number;
  readonly posts: number;
  readonly tracks: number;
  /** Photos that are not published, and those that are without their position. */
  readonly hidden: number;
  readonly hiddenSpots: number;
  /** Photos by where their position comes from. */
  readonly spots: Readonly<Partial<Record<SpotSource, number>>>;
  readonly withoutSpot: readonly string[];
  readonly withoutTime: readonly string[];
  /** Photos with a time of day that no zone or offset is known for. */
  readonly withoutZone: readonly string[];
  /** Photos that posts show and nobody has said anything of: no alternative text, caption or title. */
  readonly withoutAlt: readonly string[];
  /** Where the trip has posts: photos that none shows. */
  readonly unposted: readonly string[];
  readonly inferred: readonly InferredSpot[];
  readonly clocks: readonly ClockAdvice[];
  readonly settled: readonly SettledReport[];
  readonly offsets: readonly OffsetFinding[];
  readonly datums: readonly DatumAdvice[];
  readonly speeds: readonly SpeedFinding[];
  /** Different files of one camera that were taken at the same moment. */
  readonly moments: readonly (readonly string[])[];
}

/** A position that was worked out. */
export interface InferredSpot {
  readonly file: string;
  readonly source: Exclude<SpotSource, 'exif'>;
  /** Metres. */
  readonly accuracy?: number;
  /** Photos that it follows from. */
  readonly from: readonly string[];
}

/** A camera whose clock seems wrong, and the line of photos.yaml that would settle it. */
export interface ClockAdvice extends ClockFinding {
  readonly line: string;
}

/** A camera whose clock photos of one moment settled, and how right its times are then. */
export interface SettledReport {
  /** As photos.yaml names it: `model: …`. */
  readonly of: string;
  /** On the camera's clock, when the pairs were taken. */
  readonly moments: readonly string[];
  /** Seconds that its times may be wrong by at these moments, and at `worst`. */
  readonly near: number;
  readonly within: number;
  /** On the camera's clock, the photo that is least sure. */
  readonly worst: string;
}

/** A camera that wrote one offset from UTC where another was right, beside a clock that showed the time of the place. */
export interface OffsetFinding {
  /** As photos.yaml names it: `model: …`. */
  readonly of: string;
  /** `±HH:MM`, as written. */
  readonly offset: string;
  /** IANA zone of the place. */
  readonly zone: string;
  readonly files: readonly string[];
}

export interface DatumAdvice {
  readonly kind: 'camera' | 'track';
  /** The camera as photos.yaml names it (`model: …`), or the track's file. */
  readonly of: string;
  readonly datum: 'gcj02' | 'bd09';
  /** Metres and degrees from what is right to what is shifted. */
  readonly distance: number;
  readonly bearing: number;
  readonly line: string;
}

export interface SpeedFinding {
  readonly from: string;
  readonly to: string;
  /** Metres a second. */
  readonly speed: number;
  /** Metres. */
  readonly distance: number;
  readonly seconds: number;
}
