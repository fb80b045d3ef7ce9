import { bytesToHeader, Compression, ResolvedValueCache, type Entry, type Header } from 'pmtiles';
import { describeError } from '../describeError.ts';
import { ArchiveError } from './archiveError.ts';
import { readBytes, type ArchiveSource } from './archiveSource.ts';
import { openFileSource } from './openFileSource.ts';
import { openHttpSource } from './openHttpSource.ts';
import { decompress } from './decompress.ts';

/** A PMTiles archive of version 3, its header read. */
export interface Archive {
  readonly source: ArchiveSource;
  readonly header: Header;
  /** Entries of the root or of a leaf directory, by where it lies in the archive. */
  readDirectory(offset: number, length: number): Promise<readonly Entry[]>;
  /** JSON as text: attribution, names of layers. */
  readMetadata(): Promise<string>;
}

const headerLength = 127;
/** Bytes of a directory or of metadata, compressed, beyond which something is wrong with an archive. */
const largest = 64_000_000;

/** @param from a path, or an address that begins with http:// or https:// */
export async function openArchive(from: string): Promise<Archive> {
  const source = /^https?:\/\//i.test(from) ? openHttpSource(from) : await openFileSource(from);
  try {
    const header = readHeader(await readBytes(source, 0, headerLength, { atMost: true }), source.name);
    const damaged = (error: unknown) =>
      new ArchiveError(`${source.name} is damaged: a part of it cannot be read (${describeError(error)})`);
    const directories = new ResolvedValueCache(64, undefined, decompress);
    const bytes = {
      getKey: () => source.name,
      getBytes: async (offset: number, length: number) => ({ data: await readBuffer(offset, length) }),
    };
    async function readBuffer(offset: number, length: number): Promise<ArrayBuffer> {
      if (length > largest) throw new ArchiveError(`${source.name} is damaged: a directory is too large`);
      const read = await readBytes(source, offset, length);
      return read.buffer.slice(read.byteOffset, read.byteOffset + read.length) as ArrayBuffer; // made by readBytes
    }
    return {
      source,
      header,
      readDirectory: (offset, length) =>
        directories.getDirectory(bytes, offset, length, header).catch((error: unknown) => {
          throw error instanceof ArchiveError ? error : damaged(error);
        }),
      async readMetadata() {
        if (header.jsonMetadataLength === 0) return '{}';
        const packed = await readBuffer(header.jsonMetadataOffset, header.jsonMetadataLength);
        try {
          return new TextDecoder().decode(await decompress(packed, header.internalCompression));
        } catch (error) {
          throw damaged(error);
        }
      },
    };
  } catch (error) {
    await source.close();
    throw error;
  }
}

function readHeader(bytes: Uint8Array, name: string): Header {
  const refuse = (what: string) => new ArchiveError(`${name} ${what}; version 3 of PMTiles is needed`);
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, 7));
  if (!magic.startsWith('PM') || bytes.length < 8) throw refuse('is no PMTiles archive');
  if (magic !== 'PMTiles' || bytes[7] !== 3) throw refuse('is an archive of another version of PMTiles');
  if (bytes.length < headerLength) throw new ArchiveError(`${name} ends too early: it is not complete`);
  const header = bytesToHeader(bytes.slice().buffer);
  const { internalCompression } = header;
  if (internalCompression !== Compression.None && internalCompression !== Compression.Gzip)
    throw new ArchiveError(`${name} has directories in a compression other than gzip, which are not read`);
  return header;
}
