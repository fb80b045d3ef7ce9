import { gzipSync } from 'node:zlib';
import type { TileEntry } from './findEntries.ts';

/** The directories of an archive, compressed. */
export interface EncodedDirectories {
  readonly root: Uint8Array;
  /** One after the other; empty where the root holds all. */
  readonly leaves: Uint8Array;
}

/** Header and root directory together have to lie in an archive's first 16 KiB. */
const rootLimit = 16_384 - 127;

/** Entries of a root that may still hold all; a root that does not fit points to leaves, as large as it takes. */
export function encodeDirectories(entries: readonly TileEntry[]): EncodedDirectories {
  if (entries.length < rootLimit) {
    const root = encodeDirectory(entries);
    if (root.length <= rootLimit) return { root, leaves: new Uint8Array() };
  }
  for (let size = 4096; ; size *= 2) {
    const made = encodeLeaves(entries, size);
    if (made.root.length <= rootLimit) return made;
  }
}

function encodeLeaves(entries: readonly TileEntry[], size: number): EncodedDirectories {
  const pointers: TileEntry[] = [];
  const leaves: Uint8Array[] = [];
  let offset = 0;
  for (let from = 0; from < entries.length; from += size) {
    const leaf = encodeDirectory(entries.slice(from, from + size));
    pointers.push({ tileId: entries[from]!.tileId, runLength: 0, offset, length: leaf.length });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: encodeDirectory(pointers), leaves: Buffer.concat(leaves) };
}

/** Columns of variable-length numbers: ids as differences, run lengths, lengths, offsets (0: right after the one before). */
function encodeDirectory(entries: readonly TileEntry[]): Uint8Array {
  const bytes: number[] = [];
  const put = (number: number) => {
    for (; number >= 128; number = Math.floor(number / 128)) bytes.push((number % 128) + 128);
    bytes.push(number);
  };
  put(entries.length);
  entries.forEach(({ tileId }, i) => put(tileId - (entries[i - 1]?.tileId ?? 0)));
  for (const { runLength } of entries) put(runLength);
  for (const { length } of entries) put(length);
  entries.forEach(({ offset }, i) => {
    const before = entries[i - 1];
    put(before && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return gzipSync(Uint8Array.from(bytes));
}
