import { viewOf } from '../photo/container/bytes.ts';
import type { JpegSegment } from '../photo/container/listJpegParts.ts';

const huffmanTables = 0xc4;
const arithmeticTables = 0xcc;
const quantizationTables = 0xdb;

/** Segments without which there is no picture: frames, tables, scans. Everything else says something about it. */
export function isPictureSegment({ marker }: JpegSegment): boolean {
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdf);
}

/** True of a picture's segment that is exactly as long as what it says: nothing else hides in it. */
export function isSoundJpegSegment({ marker, body }: JpegSegment): boolean {
  switch (marker) {
    case huffmanTables:
      return isFilled(body, (at) => 17 + sum(body.subarray(at + 1, at + 17)));
    case arithmeticTables:
      return body.length % 2 === 0;
    case quantizationTables:
      return isFilled(body, (at) => 1 + 64 * ((body[at] ?? 0) < 0x10 ? 1 : 2));
    case 0xda:
      return body.length === 4 + 2 * (body[0] ?? 0);
    case 0xdc:
    case 0xdd:
      return body.length === 2;
    case 0xdf:
      return body.length === 1;
    default:
      return body.length === 6 + 3 * (body[5] ?? 0) && viewOf(body).getUint16(3) > 0;
  }
}

/** Whether tables, each as long as `lengthAt` says, fill the segment. */
function isFilled(body: Uint8Array, lengthAt: (at: number) => number): boolean {
  let at = 0;
  while (at < body.length) at += lengthAt(at);
  return at === body.length && at > 0;
}

const sum = (bytes: Uint8Array) => bytes.reduce((total, byte) => total + byte, 0);
