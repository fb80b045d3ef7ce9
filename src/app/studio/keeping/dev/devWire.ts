import type { TripSite } from '../../trip/openedTrip.ts';

/*
 * What the studio and `pinhole dev` say to one another, below `studioPath`:
 *
 *   GET trips                   → ListedTrip[]
 *   GET trip?folder=…           → ServedTrip
 *   GET files/<path in library> → the file's bytes, or a range of them
 *   PUT texts?folder=…          TextChange[] → SaveAnswer
 *
 * Each request carries the token that stands in the page, in a header; that for a file may have it in its address, as
 * elements that show pictures and videos send no header. What is refused is answered by a Refusal.
 */

/** No trip's address can begin with `_`. */
export const studioPath = '/__pinhole/studio/';

/** Name of the `<meta>` with the token. */
export const tokenName = 'pinhole-studio';

/** Name of the header with the token. */
export const tokenHeader = 'pinhole-studio';

/** Below this the library's files are, by their paths in it. */
export const filesPath = `${studioPath}files/`;

/** Name of the query with the token, of a file's address. */
export const tokenQuery = 'token';

/** Name of the query with a part of a file, `2-5`, the end exclusive: the movie in a photo, for elements that play it. */
export const partQuery = 'part';

/** What a page dispatches on itself before it loads anew because the library has changed; who prevents that has seen it. */
export const reloadEvent = 'pinhole-reload';

/** A trip of the library. */
export interface ListedTrip {
  /** Inside the library; `''` where the library's folder is itself the trip. */
  readonly folder: string;
  /** The folder's own name. */
  readonly name: string;
  /** How many pictures and videos it has, as far as names tell. */
  readonly photos: number;
}

export interface ListedFile {
  /** Inside the trip. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface ServedTrip {
  /** Tells the library from others that are served at the same address at other times. */
  readonly library: string;
  readonly name: string;
  readonly site: TripSite;
  readonly files: readonly ListedFile[];
  /** By path. */
  readonly texts: readonly (readonly [path: string, text: string])[];
}

/** Why there is no answer, as a sentence without a full stop. */
export interface Refusal {
  readonly reason: string;
}
