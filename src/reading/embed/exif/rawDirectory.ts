import { viewOf } from '../../photo/container/bytes.ts';
import { sizeOfType } from '../../photo/tiff/tiffReader.ts';
import { NotEmbedded } from '../notEmbedded.ts';
import type { Span } from './spanKeeper.ts';

/** An entry of a directory to the letter. */
export interface RawEntry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Four bytes: the value itself, or where it stands. */
  readonly slot: Uint8Array;
}

/** A directory of a TIFF structure to the letter, entries that make no sense included. */
export interface RawDirectory extends Span {
  readonly entries: readonly RawEntry[];
  /** Where the next one stands; 0 for none. */
  readonly next: number;
}

/** More than any real directory has. */
const mostEntries = 2000;
const damaged = 'its EXIF is damaged';

export function readRawDirectory(tiff: Uint8Array, start: number, isLittle: boolean): RawDirectory {
  const view = viewOf(tiff);
  const count = start >= 8 && start + 2 <= tiff.length ? view.getUint16(start, isLittle) : -1;
  const entriesEnd = start + 2 + count * 12;
  if (count < 0 || count > mostEntries || entriesEnd > tiff.length) throw new NotEmbedded(damaged);
  const entries = Array.from({ length: count }, (_, index) => {
    const at = start + 2 + index * 12;
    return {
      tag: view.getUint16(at, isLittle),
      type: view.getUint16(at + 2, isLittle),
      count: view.getUint32(at + 4, isLittle),
      slot: tiff.subarray(at + 8, at + 12),
    };
  });
  // Some writers leave out the address of the next directory where there is none.
  const hasNext = entriesEnd + 4 <= tiff.length;
  return {
    ...{ start, entries, end: hasNext ? entriesEnd + 4 : entriesEnd },
    next: hasNext ? view.getUint32(entriesEnd, isLittle) : 0,
  };
}

/** Where a value stands outside of its entry; undefined where it stands inside, or where its type is not known. */
export function spanOf(entry: RawEntry, isLittle: boolean): Span | undefined {
  const length = sizeOfType(entry.type) * entry.count;
  if (length <= 4) return undefined;
  const start = placeOf(entry, isLittle);
  return { start, end: start + length };
}

/** Four bytes as a number. */
export function placeOf({ slot }: RawEntry, isLittle: boolean): number {
  return viewOf(slot).getUint32(0, isLittle);
}
