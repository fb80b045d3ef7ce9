import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { encodeDirectories } from './encodeDirectories.ts';
import { encodeHeader, headerLength, type ArchiveHeader } from './encodeHeader.ts';
import type { TileEntry } from './findEntries.ts';

export interface ArchiveContent extends Pick<
  ArchiveHeader,
  'tileCompression' | 'tileType' | 'minZoom' | 'maxZoom' | 'box'
> {
  /** JSON as text. */
  readonly metadata: string;
  /** In the order of tiles; offsets are those that `read` knows. */
  readonly entries: readonly TileEntry[];
  /** The content of an entry's tiles. */
  read(entry: TileEntry): Promise<Uint8Array>;
}

/**
 * Writes an archive in two passes over its tiles, one of them in memory at a time: the first finds what is the same and
 * makes the directories, the second copies. Same tiles are kept once, and neighbours that are the same have one entry.
 */
export async function writeArchive(file: FileHandle, content: ArchiveContent): Promise<void> {
  const { entries, firsts, size } = await joinSame(content);
  const { root, leaves } = encodeDirectories(entries);
  const metadata = gzipSync(content.metadata);
  const sections = [root.length, metadata.length, leaves.length, size];
  const [rootAt, metadataAt, leavesAt, tilesAt] = layOut(sections, headerLength);
  const header = encodeHeader({
    ...content,
    root: rootAt!,
    metadata: metadataAt!,
    leaves: leavesAt!,
    tiles: tilesAt!,
    addressed: entries.reduce((sum, { runLength }) => sum + runLength, 0),
    entries: entries.length,
    contents: firsts.length,
  });
  for (const bytes of [header, root, metadata, leaves]) await file.writeFile(bytes);
  for (const entry of firsts) await file.writeFile(await content.read(entry));
}

function layOut(lengths: readonly number[], start: number) {
  let offset = start;
  return lengths.map((length) => {
    const section = { offset, length };
    offset += length;
    return section;
  });
}

/** Entries with offsets in the new archive, and the entry of the old by which each content comes first. */
async function joinSame({ entries, read }: ArchiveContent) {
  const known = new Map<string, number>();
  const joined: { tileId: number; runLength: number; offset: number; length: number }[] = [];
  const firsts: TileEntry[] = [];
  let size = 0;
  for (const entry of entries) {
    const hash = createHash('sha256')
      .update(await read(entry))
      .digest('base64');
    const offset = known.get(hash) ?? size;
    if (offset === size && !known.has(hash)) {
      known.set(hash, offset);
      firsts.push(entry);
      size += entry.length;
    }
    const last = joined.at(-1);
    if (last && last.offset === offset && last.tileId + last.runLength === entry.tileId)
      last.runLength += entry.runLength;
    else joined.push({ ...entry, offset });
  }
  return { entries: joined, firsts, size };
}
