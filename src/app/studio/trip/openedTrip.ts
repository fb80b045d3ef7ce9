import type { HomeZone } from '../../../journal/home/homeZone.ts';
import type { SiteSettings } from '../../../journal/settings.ts';

/** A file that the author opened; it is read and never written. */
export interface OpenedFile {
  /** Inside the trip, with `/`, as on disk. */
  readonly path: string;
  /** Its bytes; those of a dropped file are read from the disk when they are asked for. */
  readonly blob: Blob;
  /**
   * Where the bytes are if `pinhole dev` has them. `blob` asks for them there, but arrives in a worker without any, as
   * browsers copy what a blob is without: a worker takes `blobOf(file)` (servedBlob.ts).
   */
  readonly served?: ServedFile;
  /** Milliseconds since 1970, where it is known and `blob` does not know it. */
  readonly modified?: number;
}

/** Milliseconds since 1970, where it is known. Browsers look it up on the disk when they are asked, and stand still meanwhile. */
export const modifiedOf = ({ modified, blob }: OpenedFile): number | undefined =>
  modified ?? (blob instanceof File ? blob.lastModified : undefined);

/** A file that `pinhole dev` gives, whole or in part, to its own pages. */
export interface ServedFile {
  /** Absolute. */
  readonly url: string;
  /** Without it nothing is given. */
  readonly token: string;
  /** Bytes. */
  readonly size: number;
}

/** What the author writes, by path inside the trip: `photos.yaml`, posts. A file that is not there has no entry. */
export type TripTexts = ReadonlyMap<string, string>;

/** A text as it shall be. */
export interface TextChange {
  readonly path: string;
  /** As it was read; undefined where there was none. */
  readonly before: string | undefined;
  readonly after: string;
}

/** A text that somebody else has changed since it was read. */
export interface TextConflict {
  readonly path: string;
  /** As it stands there now; undefined where it is gone. */
  readonly theirs: string | undefined;
}

/** All of it was written, or nothing. */
export type SaveAnswer =
  | { readonly kind: 'saved' }
  | { readonly kind: 'changed'; readonly conflicts: readonly TextConflict[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** Where a trip's texts are kept: in the author's library by `pinhole dev`, in a folder that the browser may write, nowhere. */
export interface TripKeeper {
  /** What the author calls it: the folder's name. */
  readonly name: string;
  /** Writes the texts, each whole or not at all, and refuses all where one has changed meanwhile. */
  save(changes: readonly TextChange[]): Promise<SaveAnswer>;
}

/** What else a trip is worked out with: the library that it belongs to has that. */
export interface TripSite {
  /** Those of site.yaml. */
  readonly settings: SiteSettings;
  /** Around homes, as the whole library has made them; absent: they are worked out of `settings` and this trip. */
  readonly holes?: readonly HomeZone[];
  /** Whether drafts are part of the journal. */
  readonly drafts: boolean;
}

/** A trip that is worked on. */
export interface OpenedTrip {
  /** The folder's name; what was dropped without one is called by its day. */
  readonly name: string;
  readonly files: readonly OpenedFile[];
  readonly texts: TripTexts;
  /** The bytes of these texts, where they are known: a mark of their encoding, or another one than UTF-8, is in them alone. */
  readonly written?: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Absent where nothing is known of it: then nothing is hidden, and drafts are shown. */
  readonly site?: TripSite;
  /** Tells it from trips of the same name that are kept elsewhere; work that is not saved yet is remembered by it. */
  readonly key?: string;
  /** Of the browser's, where it opened one: kept with what is not saved, so that the author need not look for it again. */
  readonly folder?: FileSystemDirectoryHandle;
  /** Opens it once more, as it is by now; absent where nobody tells that it has changed. */
  readonly reopen?: () => Promise<OpenedTrip>;
  /** Absent where it can only be taken away as an archive. */
  readonly keeper?: TripKeeper;
}
