import { asciiAt, viewOf } from './bytes.ts';

const largest = 16 * 1024 * 1024;

/**
 * XMP too long for one JPEG segment comes in pieces of one GUID, each with the length of the whole and its own offset.
 * Without every piece there is none.
 */
export function joinExtendedXmp(pieces: readonly Uint8Array[]): Uint8Array | undefined {
  const first = pieces.find((piece) => piece.length > 40);
  if (!first) return undefined;
  const guid = asciiAt(first, 0, 32);
  const total = viewOf(first).getUint32(32);
  if (total > largest) return undefined;
  const joined = new Uint8Array(total);
  let filled = 0;
  for (const piece of pieces) {
    if (piece.length <= 40 || asciiAt(piece, 0, 32) !== guid) continue;
    const offset = viewOf(piece).getUint32(36);
    const text = piece.subarray(40, 40 + Math.max(0, total - offset));
    if (offset < total) joined.set(text, offset);
    filled += text.length;
  }
  return filled >= total ? joined : undefined;
}
