import type { ClockEvidence, Confidence } from './clockFinding.ts';
import type { ClockReading } from './clockReading.ts';

/** What one kind of evidence says of one camera's clock, right clocks included. */
export interface ClockEstimate {
  readonly reading: ClockReading['kind'];
  /** Seconds that the instants claimed are ahead of the true ones, at `middle`. */
  readonly error: number;
  /** Seconds by which it grows in a day; 0 unless the photos tell that it does. */
  readonly drift: number;
  /** Seconds on the camera's clock of the first and the last photo that tells. */
  readonly span: readonly [first: number, last: number];
  /** Seconds on the camera's clock, the middle of the photos that tell. */
  readonly middle: number;
  readonly fitting: number;
  readonly total: number;
  readonly evidence: ClockEvidence;
  readonly confidence: Confidence;
  /** Seconds that `error` and `drift` may be wrong by, at the worst of all photos of the camera. */
  readonly within: number;
}
