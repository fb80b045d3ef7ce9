import { asciiAt, startsWith, viewOf } from './bytes.ts';

export interface PngChunk {
  readonly name: string;
  readonly data: Uint8Array;
  /** All of it, with length, name and checksum; cut off where the file is. */
  readonly bytes: Uint8Array;
}

const signatureLength = 8;

/** The chunks of a PNG up to its end. */
export function* listPngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = viewOf(bytes);
  let at = signatureLength;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const name = asciiAt(bytes, at + 4, 4);
    yield { name, data: bytes.subarray(at + 8, end - 4), bytes: bytes.subarray(at, end) };
    if (name === 'IEND') return;
    at = end;
  }
}

/** A PNG says that it is animated before its first picture. */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, '\x89PNG')) return false;
  for (const { name } of listPngChunks(bytes)) {
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}
