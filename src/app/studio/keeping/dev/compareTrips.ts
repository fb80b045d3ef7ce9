import type { OpenedFile, OpenedTrip, TextConflict } from '../../trip/openedTrip.ts';

/** What has become of a trip's folder since it was read. */
export interface TripNews {
  /** That have come, or were written over. */
  readonly files: readonly OpenedFile[];
  /** Paths of those that are no longer there. */
  readonly gone: readonly string[];
  readonly texts: readonly TextConflict[];
}

type Trip = Pick<OpenedTrip, 'files' | 'texts'>;

/** How a trip as it is now differs from what was read of it; undefined where it does not. */
export function compareTrips(read: Trip, now: Trip): TripNews | undefined {
  const known = new Map(read.files.map((file) => [file.path, file]));
  const files = now.files.filter((file) => !isSame(known.get(file.path), file));
  const there = new Set(now.files.map(({ path }) => path));
  const gone = [...known.keys()].filter((path) => !there.has(path));
  const texts = [...new Set([...read.texts.keys(), ...now.texts.keys()])]
    .filter((path) => read.texts.get(path) !== now.texts.get(path))
    .map((path) => ({ path, theirs: now.texts.get(path) }));
  return files.length + gone.length + texts.length === 0 ? undefined : { files, gone, texts };
}

const isSame = (known: OpenedFile | undefined, file: OpenedFile) =>
  known?.blob.size === file.blob.size && known.modified === file.modified;
