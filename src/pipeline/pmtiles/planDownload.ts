import type { TileEntry } from './findEntries.ts';

/** Bytes that are next to each other in the archive, and will be in the part file. */
export interface Piece {
  /** Counts from where the archive's tiles begin. */
  readonly offset: number;
  readonly length: number;
  /** Where they go in the part file. */
  readonly at: number;
}

/** What is to be fetched: each content once, in the archive's order. */
export interface DownloadPlan {
  /** Each is one request. */
  readonly ranges: readonly (readonly Piece[])[];
  /** Bytes of all pieces. */
  readonly size: number;
  /** Where a content lies in the part file, by its offset in the archive. */
  readonly places: ReadonlyMap<number, number>;
}

/** Bytes not needed that are fetched rather than asking once more. */
const gap = 16 * 1024;
/** Bytes of one request at most, so that a connection that breaks off costs little. */
const longest = 8 * 1024 * 1024;

export function planDownload(entries: readonly TileEntry[]): DownloadPlan {
  const contents = new Map(entries.map(({ offset, length }) => [offset, length]));
  const places = new Map<number, number>();
  const ranges: Piece[][] = [];
  let size = 0;
  for (const [offset, length] of [...contents].sort(([a], [b]) => a - b)) {
    places.set(offset, size);
    add(ranges, { offset, length, at: size });
    size += length;
  }
  return { ranges, size, places };
}

/** To the last piece where it goes on from there, to the last range where it is near, else as a range of its own. */
function add(ranges: Piece[][], piece: Piece): void {
  const range = ranges.at(-1);
  const [first, last] = [range?.[0], range?.at(-1)];
  const before = last ? piece.offset - last.offset - last.length : Infinity;
  if (
    !range ||
    !first ||
    !last ||
    before < 0 ||
    before > gap ||
    piece.offset + piece.length - first.offset > longest
  )
    ranges.push([piece]);
  else if (before === 0) range[range.length - 1] = { ...last, length: last.length + piece.length };
  else range.push(piece);
}
