import type { Blocks } from './blocks.ts';
import { indexOfAscii, startsWith, viewOf } from './bytes.ts';

const extension = 0x21;
const image = 0x2c;
const xmpApplication = '\x0bXMP DataXMP';
/** GIF ends its XMP with 256 bytes that count down, so that readers which know nothing of it fall out safely. */
const trailer = '\x01\xff\xfe\xfd';
const trailerLength = 258;

/** GIF: a header, then blocks, each a chain of pieces of at most 255 bytes with their lengths. XMP is one such block. */
export function findGifBlocks(bytes: Uint8Array): Blocks {
  if (bytes.length < 13) return { format: 'gif' };
  const view = viewOf(bytes);
  const xmp = findXmp(bytes);
  return {
    format: 'gif',
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    ...(xmp && { xmp: [xmp] }),
  };
}

function findXmp(bytes: Uint8Array): Uint8Array | undefined {
  let at = 13 + paletteLength(bytes[10]);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind !== extension && kind !== image) return undefined;
    const start = kind === extension ? at + 2 : at + 11 + paletteLength(bytes[at + 9]);
    const end = skipPieces(bytes, start);
    if (kind === extension && startsWith(bytes, xmpApplication, start)) {
      const from = start + xmpApplication.length;
      const trailerAt = indexOfAscii(bytes, trailer, Math.max(from, end - trailerLength), end);
      return trailerAt < 0 ? undefined : bytes.subarray(from, trailerAt);
    }
    at = end;
  }
  return undefined;
}

/** Bytes of the palette that these flags announce. */
function paletteLength(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function skipPieces(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at]) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}
