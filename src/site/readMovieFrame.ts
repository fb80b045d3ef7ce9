import { readSync } from 'node:fs';

/** Boxes at the top of a file; real ones have a dozen, movies in fragments some thousand. */
const mostBoxes = 100_000;
/** Bytes of all boxes but those of pictures and sound. */
const most = 64 * 1024 * 1024;

/**
 * A movie too large to be held, without its pictures and sound: each `mdat` is an empty box. Undefined where the file
 * is no movie, or not even the rest of it can be held.
 */
export function readMovieFrame(file: number, size: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let [at, held] = [0, 0];
  while (at + 8 <= size && parts.length < mostBoxes) {
    const head = read(file, at, 16);
    const type = String.fromCharCode(...head.subarray(4, 8));
    const length = lengthOf(head, size - at);
    if (length < 8 || (at === 0 && type !== 'ftyp')) return undefined;
    const part = type === 'mdat' ? Uint8Array.of(0, 0, 0, 8, ...head.subarray(4, 8)) : undefined;
    held += part?.length ?? length;
    if (held > most) return undefined;
    parts.push(part ?? read(file, at, length));
    at += length;
  }
  return Buffer.concat(parts);
}

/** 0: to the end of the file; 1: the next eight bytes say. */
function lengthOf(head: Uint8Array, left: number): number {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const length = view.getUint32(0);
  if (length === 0) return left;
  return length === 1 ? Number(view.getBigUint64(8)) : length;
}

function read(file: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  readSync(file, bytes, 0, length, at);
  return bytes;
}
