import type { Entry } from 'pmtiles';
import type { Archive } from './openArchive.ts';
import { ArchiveError } from './archiveError.ts';

/** Tiles in a row that show the same; `offset` counts from where the archive's tiles begin. */
export type TileEntry = Readonly<Entry>;

/** Leaf directories below each other. */
const deepest = 4;

/** What an archive has of some tiles, in their order. Only the directories that tell of them are read. */
export async function findEntries(archive: Archive, wanted: Float64Array): Promise<TileEntry[]> {
  const { header } = archive;
  const found: TileEntry[] = [];

  async function visit(offset: number, length: number, depth: number): Promise<void> {
    if (depth > deepest)
      throw new ArchiveError(`${archive.source.name} is damaged: its directories lie in a circle`);
    const entries = await archive.readDirectory(offset, length);
    for (const [index, entry] of entries.entries()) {
      const next = entries[index + 1]?.tileId ?? Infinity;
      const end = entry.runLength === 0 ? next : entry.tileId + entry.runLength;
      const first = indexOfFirst(wanted, entry.tileId);
      if (!((wanted[first] ?? Infinity) < end)) continue;
      if (entry.runLength > 0) found.push(...takeRuns(entry, end, wanted, first));
      else await visit(header.leafDirectoryOffset + entry.offset, entry.length, depth + 1);
    }
  }

  await visit(header.rootDirectoryOffset, header.rootDirectoryLength, 0);
  return found;
}

/** The wanted tiles of one entry, neighbours joined. */
function takeRuns({ offset, length }: Entry, end: number, wanted: Float64Array, first: number): TileEntry[] {
  const runs: Entry[] = [];
  for (let i = first; i < wanted.length && wanted[i]! < end; i++) {
    const last = runs.at(-1);
    if (last && last.tileId + last.runLength === wanted[i]) last.runLength += 1;
    else runs.push({ tileId: wanted[i]!, runLength: 1, offset, length });
  }
  return runs;
}

/** Index of the first number that is not smaller. */
function indexOfFirst(sorted: Float64Array, number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
