import type { OpenedFile, TripTexts } from './openedTrip.ts';
import type { StudioView } from './studioView.ts';

export interface ReadingProgress {
  readonly read: number;
  readonly total: number;
}

/** Reads the files of a trip off the main thread, and works out what they make together with its texts. */
export interface TripReader {
  /** Reads more files; those whose path is known already are replaced. Resolves when all are read, or it is cancelled. */
  add(files: readonly OpenedFile[]): Promise<void>;
  /** Forgets files that are gone. */
  remove(paths: readonly string[]): void;
  /** Stops reading: what has been read stays. */
  cancel(): void;
  /** Works out the trip anew; of several calls at a time only the last is answered, the others resolve to `undefined`. */
  make(texts: TripTexts): Promise<StudioView | undefined>;
  /** Address of a photo as large as it is, or of a drawing beside it, for elements that show it. */
  picture(path: string): Promise<string>;
  close(): void;
}

export interface ReaderEvents {
  onProgress(progress: ReadingProgress): void;
  /** Something new can be shown: `make` again. Not oftener than some times a second. */
  onNews(): void;
}
