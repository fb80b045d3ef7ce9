import type { Camera, CaptionSource } from './photo.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { Spot } from './spot.ts';
import type { Taken } from './taken.ts';
import type { VideoFacts } from './videoFacts.ts';

export type PhotoFormat =
  'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'gif' | 'tiff' | 'jxl' | 'raw' | 'video' | 'unknown';

/**
 * What the bytes of one photo (and its `.xmp` neighbour) say of it, made safe. Absent facts are left out.
 * A plain JSON value: it is cached and passed between threads.
 */
export interface PhotoFacts {
  /** By content, never by extension. */
  readonly format: PhotoFormat;
  /** Pixels as displayed, orientation applied; absent where the container does not say. */
  readonly width?: number;
  readonly height?: number;
  /** 1…8, what is left to be done to the decoded pixels: 1 where the container turns them itself (HEIC, AVIF). */
  readonly orientation: number;
  readonly taken?: Taken;
  /** GPS date and time, an instant: `2019-06-24T11:31:07Z`, fractions as written. */
  readonly gpsTime?: string;
  /** Always as written in the file; `datum` says where that is known not to be WGS-84. */
  readonly spot?: Spot;
  readonly datum?: string;
  readonly place?: Place;
  readonly title?: string;
  readonly caption?: string;
  readonly captionSource?: CaptionSource;
  readonly alt?: string;
  readonly credit?: string;
  readonly keywords?: readonly string[];
  readonly rating?: number;
  readonly camera?: Camera;
  /** Camera body, to tell two of one model apart; never published. */
  readonly serial?: string;
  readonly focus?: readonly [x: number, y: number];
  /** Of a video, and of a photo that holds one. */
  readonly video?: VideoFacts;
  /** Apple's name of the moment, which a still shares with the movie of a Live Photo; never published. */
  readonly contentId?: string;
  /** What could not be used of it and why; `file` is left to the caller. */
  readonly problems: readonly Omit<Problem, 'file'>[];
}
