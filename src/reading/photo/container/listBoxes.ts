import { asciiAt, viewOf } from './bytes.ts';

/** A box of the ISO base media format (HEIC, AVIF, MP4, JPEG XL). */
export interface Box {
  readonly type: string;
  /** Where its content starts and ends in the file. */
  readonly start: number;
  readonly end: number;
  /** Length of what stands before its content. */
  readonly header: number;
  /** False where the file ends before it does. */
  readonly isWhole: boolean;
}

/** More than any real file has at one level; a crafted one would keep us busy for ever. */
const mostBoxes = 10_000;

/** The boxes from `start` to `end`. Each step moves on by a header at least, so damage ends the list, never the program. */
export function listBoxes(bytes: Uint8Array, start: number, end: number): Box[] {
  const view = viewOf(bytes);
  const last = Math.min(end, bytes.length);
  const boxes: Box[] = [];
  let at = start;
  while (at + 8 <= last && boxes.length < mostBoxes) {
    let header = 8;
    let length = view.getUint32(at);
    if (length === 1) {
      if (at + 16 > last) break;
      length = Number(view.getBigUint64(at + 8));
      header = 16;
    } else if (length === 0) length = last - at;
    if (length < header) break;
    boxes.push({
      type: asciiAt(bytes, at + 4, 4),
      start: at + header,
      end: Math.min(at + length, last),
      header,
      isWhole: at + length <= last,
    });
    at += length;
  }
  return boxes;
}
