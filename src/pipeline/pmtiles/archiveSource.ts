import { ArchiveError } from './archiveError.ts';

/** Where the bytes of an archive come from. */
export interface ArchiveSource {
  /** As the author named it. */
  readonly name: string;
  /** Another one when the archive has changed. Known after the first bytes. */
  readonly version: string;
  /** The bytes from an offset on, in order; fewer only where the archive ends before. */
  stream(offset: number, length: number): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** A part of an archive, whole in memory; `atMost`: fewer bytes than asked for are fine. */
export async function readBytes(
  source: ArchiveSource,
  offset: number,
  length: number,
  { atMost = false } = {},
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  for await (const chunk of source.stream(offset, length)) {
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  if (filled < length && !atMost) throw new ArchiveError(`${source.name} ends too early: it is not complete`);
  return bytes.subarray(0, filled);
}
