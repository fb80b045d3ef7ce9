import type { Library } from '../../src/journal/library.ts';
import type { ClockBound } from './boundClock.ts';
import type { Position } from './earth.ts';

/** What a made trip is made of beyond chance. */
export interface Plot {
  readonly seed: number;
  /**
   * What the two cameras write of where they are: nothing; or the first its position, the second nothing; or both
   * position and satellites' time.
   */
  readonly cameras: 'bare' | 'positions' | 'satellites';
  /** Whether the train goes to another time zone. */
  readonly crosses: boolean;
  /** Whether every day a coach goes out to a village and back; else all is on foot but for one train. */
  readonly tours: boolean;
}

/** A clock in truth. */
export interface TrueClock {
  readonly model: string;
  /** Seconds since 1970 UTC, as its pictures are dated, less the true ones. */
  error(instant: number): number;
  /** IANA zone that it stays on. */
  readonly zone: string;
  /** Names of a photo of this camera and one of a phone that were taken at one moment: in the middle, early and late. */
  readonly pairs: readonly (readonly [string, string])[];
  /** How well its error can be found from its own photos. */
  readonly bound: ClockBound;
}

export interface TruePhoto {
  readonly file: string;
  readonly model: string | undefined;
  /** Seconds since 1970 UTC. */
  readonly instant: number;
  /** Of a second, what the clock did not show of it. */
  readonly lost: number;
  readonly position: Position;
  /** `±HH:MM` at the place. */
  readonly offset: string;
  /** What an author could know it by, beside what its own file says. */
  readonly told: { readonly track: boolean; readonly nearby: boolean; readonly place: boolean };
  /** Whether the file itself says where. */
  readonly own: boolean;
}

export interface MadeTrip {
  readonly plot: Plot;
  /** The library as its author has it, with `cameras` in photos.yaml as given. */
  library(cameras: readonly string[]): Library;
  readonly photos: readonly TruePhoto[];
  readonly clocks: readonly TrueClock[];
}
