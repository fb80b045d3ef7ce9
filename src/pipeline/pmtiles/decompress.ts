import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Compression } from 'pmtiles';

const inflate = promisify(gunzip);
/** Bytes that a directory or metadata may inflate to. */
const most = 256_000_000;

/** What archives compress inside: nothing, or gzip. */
export async function decompress(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression !== Compression.Gzip) return packed;
  return new Uint8Array(await inflate(packed, { maxOutputLength: most })).buffer;
}
