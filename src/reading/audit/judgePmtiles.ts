import { gunzip } from '../photo/container/gunzip.ts';
import { startsWith } from '../photo/container/bytes.ts';
import type { Finding } from './finding.ts';
import { judgeComputerPaths } from './judgeComputerPaths.ts';

/** Where its header (version 3) says that its description lies, in bytes from the start of the file. */
const descriptionAt = 24;
const gzip = 2;

export const isPmtiles = (bytes: Uint8Array) => startsWith(bytes, 'PMTiles\x03');

/**
 * An archive of map tiles is public geography that the author put there: its tiles are not compared with the journal.
 * Its own words about itself are, as some tools note down the command that made it.
 */
export function* judgePmtiles(bytes: Uint8Array): Generator<Finding> {
  const text = describePmtiles(bytes);
  if (text === undefined) yield { kind: 'unreadable', where: 'description of the PMTiles archive' };
  else yield* judgeComputerPaths(text, 'description of the PMTiles archive');
}

/** What an archive says of itself, JSON; undefined where it cannot be read. */
export function describePmtiles(bytes: Uint8Array): string | undefined {
  if (bytes.length < 127) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numberAt = (at: number) => Number(view.getBigUint64(at, true));
  const [start, length] = [numberAt(descriptionAt), numberAt(descriptionAt + 8)];
  if (start + length > bytes.length) return undefined;
  const part = bytes.subarray(start, start + length);
  const plain = bytes[97] === gzip ? gunzip(part) : part;
  return plain && new TextDecoder().decode(plain);
}
