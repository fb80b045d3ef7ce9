import type { PhotoFacts } from '../../../journal/photoFacts.ts';
import type { FileBytes } from '../keeping/dev/servedBlob.ts';
import type { DrawnPicture } from './drawnPicture.ts';

/** What a worker is asked, one thing at a time. */
export type PictureJob = ReadJob | DrawJob;

/** What a file says of itself. */
export interface ReadJob {
  readonly kind: 'read';
  /** Path inside the trip. */
  readonly path: string;
  readonly file: FileBytes;
  /** The `.xmp` beside it. */
  readonly sidecar?: FileBytes;
  /** Of the site, BCP 47. */
  readonly language: string;
  /** Whether workers draw in this browser. */
  readonly draws: boolean;
}

/** What a photo looks like. */
export interface DrawJob {
  readonly kind: 'draw';
  readonly file: FileBytes;
  readonly facts: PhotoFacts;
  /** Pixels of the longer side; absent: as large as it is. */
  readonly longest?: number;
}

export type PictureAnswer =
  | {
      readonly kind: 'read';
      /** Absent where the file is no picture. */
      readonly facts?: PhotoFacts;
      /** The camera's own small picture, upright. */
      readonly preview?: DrawnPicture;
      /** The same as it stands in the file, where the page has to draw it. */
      readonly undrawn?: Blob;
    }
  | { readonly kind: 'drawn'; readonly drawn: DrawnPicture }
  | { readonly kind: 'failed'; readonly reason: string };
