import { asciiAt, joinBytes, startsWith, viewOf } from '../reading/photo/container/bytes.ts';

/** What a picture and its animation are made of; all else is metadata. */
const parts = new Set('IHDR PLTE tRNS gAMA cHRM sRGB iCCP sBIT cICP acTL fcTL IDAT fdAT IEND'.split(' '));
const signatureLength = 8;

interface Chunk {
  readonly name: string;
  /** With its length and checksum. */
  readonly bytes: Uint8Array;
}

/** A PNG says that it is animated before its first picture. */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, '\x89PNG')) return false;
  for (const { name } of listChunks(bytes)) {
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}

/** The same picture to the last bit, without metadata. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const kept = [...listChunks(bytes)].filter(({ name }) => parts.has(name));
  return joinBytes([bytes.subarray(0, signatureLength), ...kept.map((chunk) => chunk.bytes)]);
}

function* listChunks(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  let at = signatureLength;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const name = asciiAt(bytes, at + 4, 4);
    yield { name, bytes: bytes.subarray(at, end) };
    if (name === 'IEND') return;
    at = end;
  }
}
