import type { VideoFacts } from '../../journal/videoFacts.ts';

/** A video that is published, or one that lies in a photo. */
export interface ClipSource {
  /** Path inside the library. */
  readonly path: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
  readonly video: VideoFacts;
  /** Pixels as displayed. */
  readonly width: number;
  readonly height: number;
  /** It belongs to a still picture, which is what is shown. */
  readonly live: boolean;
}

/** What pages play. */
export interface MadeClip {
  /** In the store of renditions. */
  readonly file: string;
}
