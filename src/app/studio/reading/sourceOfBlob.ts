import type { ByteSource } from '../../../reading/video/byteSource.ts';

/** A file in a browser, read by places. */
export function sourceOfBlob(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (at, length) => new Uint8Array(await blob.slice(at, at + length).arrayBuffer()),
  };
}
