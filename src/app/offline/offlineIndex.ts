/**
 * `offline.json`: what a reader's browser must know of the site as it is now to keep what fits together and to let
 * go of what is gone. It names hashed files; it is itself asked for anew at each visit.
 */
export interface OfflineIndex {
  readonly format: 1;
  /** The files of the compiled app: a kept page has all of them. */
  readonly app: readonly string[];
  /** What the studio needs besides; absent of a site without one. Kept by those who have opened it. */
  readonly studio?: readonly string[];
  /** Addresses of the lists of what the site holds (`Roll`), by number; as many as are a power of two. */
  readonly rolls: readonly string[];
  /** By slug. */
  readonly trips: Readonly<Record<string, OfflineTrip>>;
}

/** Where the files of the app are that the studio alone loads: what names one of them is the studio's page. */
export const studioFolder = 'assets/studio/';

/** A trip as it is offered to be kept. */
export interface OfflineTrip {
  /** Address of its `KeepList`. */
  readonly list: string;
  /** Bytes of all but the photos. */
  readonly rest: number;
  /** Bytes of one picture of each photo that is this wide, in pixels, or as wide as there is. */
  readonly photos: readonly PhotoBytes[];
}

export interface PhotoBytes {
  readonly width: number;
  readonly avif: number;
  /** For browsers that do not show AVIF. */
  readonly other: number;
}

/** A part of all that the site holds: the paths that have this part's number. */
export interface Roll {
  /** Hashed files. */
  readonly files: readonly string[];
  /** Versions of pages by address. */
  readonly pages: Readonly<Record<string, string>>;
}

/** The number of the roll that a path stands on: FNV-1a over its UTF-16 units. */
export function rollOf(path: string, rolls: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at++) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  // The low bits alone say little of short texts that are alike.
  return ((hash ^ (hash >>> 15)) >>> 0) % rolls;
}

/** The numbers of the rolls that have changed; all of them where the site is divided anew. */
export function findChangedRolls(before: readonly string[], now: readonly string[]): ReadonlySet<number> {
  const numbers = now.map((_, number) => number);
  return new Set(
    before.length === now.length ? numbers.filter((number) => before[number] !== now[number]) : numbers,
  );
}
