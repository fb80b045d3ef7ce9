import { Compression, type TileType } from 'pmtiles';
import type { Box } from '../../geometry/box.ts';

/** What the first 127 bytes of an archive say; offsets and lengths in bytes. */
export interface ArchiveHeader {
  readonly root: Section;
  readonly metadata: Section;
  readonly leaves: Section;
  readonly tiles: Section;
  readonly addressed: number;
  readonly entries: number;
  readonly contents: number;
  readonly tileCompression: Compression;
  readonly tileType: TileType;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly box: Box;
}

export interface Section {
  readonly offset: number;
  readonly length: number;
}

export const headerLength = 127;

/** A clustered archive of version 3: tiles lie in the order of their numbers, directories are compressed by gzip. */
export function encodeHeader(header: ArchiveHeader): Uint8Array {
  const bytes = new Uint8Array(headerLength);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('PMTiles'));
  bytes[7] = 3;
  const { root, metadata, leaves, tiles, addressed, entries, contents } = header;
  const sections = [root, metadata, leaves, tiles].flatMap(({ offset, length }) => [offset, length]);
  [...sections, addressed, entries, contents].forEach((number, i) =>
    view.setBigUint64(8 + 8 * i, BigInt(number), true),
  );
  bytes.set(
    [1, Compression.Gzip, header.tileCompression, header.tileType, header.minZoom, header.maxZoom],
    96,
  );
  const [west, south, east, north] = header.box;
  [west, south, east, north].forEach((degrees, i) => view.setInt32(102 + 4 * i, degrees * 1e7, true));
  bytes[118] = header.maxZoom;
  view.setInt32(119, ((west + east) / 2) * 1e7, true);
  view.setInt32(123, ((south + north) / 2) * 1e7, true);
  return bytes;
}
