import { joinBytes, startsWith } from '../photo/container/bytes.ts';
import { endsWithPicture } from './endsWithPicture.ts';
import type { Stripped } from './stripped.ts';

const headLength = 13;
const extension = 0x21;
const picture = 0x2c;
const trailer = 0x3b;
const control = 0xf9;
const application = 0xff;
/** Says how often an animation is repeated, under either name. */
const loops = ['\x0bNETSCAPE2.0\x03\x01', '\x0bANIMEXTS1.0\x03\x01'];
const loopLength = 2 + 12 + 4;

/** A GIF of the same pictures, times and repetitions, and no other block. Undefined where it is not whole. */
export function stripGif(bytes: Uint8Array): Stripped | undefined {
  const parts: Uint8Array[] = [];
  /** Holds for the block that follows it. */
  let held: Uint8Array[] = [];
  let at = headLength + paletteLength(bytes[10]);
  parts.push(bytes.subarray(0, at));
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === trailer)
      return parts.length > 1 ? { bytes: joinBytes([...parts, Uint8Array.of(trailer)]) } : undefined;
    const start = kind === picture ? at + 11 + paletteLength(bytes[at + 9]) : at + 2;
    const end = skipPieces(bytes, start);
    if ((kind !== picture && kind !== extension) || end > bytes.length) return undefined;
    if (kind === picture) {
      const bits = bytes[start - 1] ?? 0;
      if (bits < 1 || bits > 8 || !endsWithPicture(joinPieces(bytes, start), bits)) return undefined;
      parts.push(...held, bytes.subarray(at, end));
      held = [];
    } else if (bytes[at + 1] === control) {
      if (end !== at + 8 || bytes[at + 2] !== 4) return undefined;
      held = [bytes.subarray(at, end)];
    } else if (bytes[at + 1] === application) {
      if (loops.some((loop) => startsWith(bytes, loop, start)))
        parts.push(bytes.subarray(at, at + loopLength), Uint8Array.of(0));
    } else held = [];
    at = end;
  }
  return undefined;
}

/** Bytes of the palette that these flags announce. */
const paletteLength = (flags = 0) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** A block is a chain of pieces of at most 255 bytes with their lengths, and ends with one of none. */
function skipPieces(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at]) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

function joinPieces(bytes: Uint8Array, start: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = start; bytes[at]; at += 1 + (bytes[at] ?? 0))
    pieces.push(bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0)));
  return joinBytes(pieces);
}
