import { asciiAt, joinBytes, viewOf } from '../photo/container/bytes.ts';

export interface WebpChunk {
  readonly name: string;
  readonly data: Uint8Array;
}

/** Undefined where they do not fill the bytes exactly. */
export function listWebpChunks(bytes: Uint8Array): readonly WebpChunk[] | undefined {
  const view = viewOf(bytes);
  const chunks: WebpChunk[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at + 4, true);
    chunks.push({ name: asciiAt(bytes, at, 4), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  // Some writers leave the last padding out.
  return at === bytes.length || at === bytes.length + 1 ? chunks : undefined;
}

export function makeWebpChunk(name: string, data: Uint8Array): Uint8Array {
  const head = new Uint8Array(8);
  head.set(new TextEncoder().encode(name));
  viewOf(head).setUint32(4, data.length, true);
  return joinBytes([head, data, new Uint8Array(data.length % 2)]);
}
