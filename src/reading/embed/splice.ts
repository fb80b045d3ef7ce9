import { joinBytes } from '../photo/container/bytes.ts';

/** What stands from `start` to before `end` becomes `bytes`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** In the order of the file; of those at one place the first given stays the first. */
export function sortSplices(splices: readonly Splice[]): readonly Splice[] {
  return splices.toSorted((one, other) => one.start - other.start);
}

/** The file with what `splices` say; they do not overlap. */
export function applySplices(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const splice of sortSplices(splices)) {
    pieces.push(bytes.subarray(at, splice.start), splice.bytes);
    at = splice.end;
  }
  return joinBytes([...pieces, bytes.subarray(at)]);
}

/** Bytes that the file grows by; below 0 where it shrinks. */
export function measureGrowth(splices: readonly Splice[]): number {
  return splices.reduce((sum, { start, end, bytes }) => sum + bytes.length - (end - start), 0);
}
