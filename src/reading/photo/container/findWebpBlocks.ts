import type { Blocks } from './blocks.ts';
import { asciiAt, viewOf } from './bytes.ts';
import { trimToTiff } from './trimToTiff.ts';
import { withoutAbsent } from '../withoutAbsent.ts';

/** RIFF chunks: four characters, a length, the data, padded to an even length. */
export function findWebpBlocks(bytes: Uint8Array): Blocks {
  const chunks = listChunks(bytes);
  const exif = chunks.get('EXIF');
  const xmp = chunks.get('XMP ') ?? chunks.get('XMP\0');
  return {
    format: 'webp',
    ...findSize(chunks),
    ...withoutAbsent({ tiff: exif && trimToTiff(exif), xmp: xmp && [xmp] }),
  };
}

function listChunks(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const chunks = new Map<string, Uint8Array>();
  let at = 12;
  while (at + 8 <= bytes.length) {
    const name = asciiAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    if (!chunks.has(name)) chunks.set(name, bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function findSize(chunks: Map<string, Uint8Array>): { width?: number; height?: number } {
  const extended = chunks.get('VP8X');
  if (extended && extended.length >= 10) {
    return { width: uint24(extended, 4) + 1, height: uint24(extended, 7) + 1 };
  }
  const lossy = chunks.get('VP8 ');
  if (lossy && lossy.length >= 10) {
    const view = viewOf(lossy);
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  }
  const lossless = chunks.get('VP8L');
  if (lossless && lossless.length >= 5) {
    const bits = viewOf(lossless).getUint32(1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return {};
}

function uint24(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}
