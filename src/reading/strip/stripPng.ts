import { zlibSync } from 'fflate';
import { joinBytes, viewOf } from '../photo/container/bytes.ts';
import { findPngBlocks } from '../photo/container/findPngBlocks.ts';
import { inflate } from '../photo/container/inflate.ts';
import { listPngChunks, type PngChunk } from '../photo/container/listPngChunks.ts';
import { cleanProfile } from './cleanProfile.ts';
import { computeCrc } from './computeCrc.ts';
import { makePngChunk } from './makePngChunk.ts';
import { makePlainExif, readPlainExif } from './plainExif.ts';
import type { Stripped } from './stripped.ts';

/** What picture and animation, colours and resolution are made of; bytes of those that have always as many, else 0. */
const kept: Readonly<Record<string, number>> = {
  ...{ IHDR: 13, PLTE: 0, IDAT: 0, IEND: 0, acTL: 8, fcTL: 26, fdAT: 0, tRNS: 0, bKGD: 0, hIST: 0, sBIT: 0 },
  ...{ gAMA: 4, cHRM: 32, sRGB: 1, cICP: 4, mDCV: 24, mDCv: 24, cLLI: 8, cLLi: 8, iCCP: 0, pHYs: 9 },
};
const signatureLength = 8;
const text = (value: string) => new TextEncoder().encode(value);

/** A PNG of the same pixels, animation, colours and resolution, and no other chunk. Undefined where it is not whole. */
export function stripPng(bytes: Uint8Array): Stripped | undefined {
  const chunks = [...listPngChunks(bytes)];
  const names = chunks.map(({ name }) => name);
  if (names[0] !== 'IHDR' || names.at(-1) !== 'IEND' || !names.includes('IDAT')) return undefined;
  const exif = makePlainExif({ orientation: readPlainExif(findPngBlocks(bytes).tiff).orientation });
  const turn = exif ? [makePngChunk('eXIf', exif)] : [];
  const parts: Uint8Array[] = [bytes.subarray(0, signatureLength)];
  for (const [index, chunk] of chunks.entries()) {
    if (index === names.indexOf('IDAT')) parts.push(...turn);
    const part = keepChunk(chunk);
    if (part === 'damaged') return undefined;
    if (part) parts.push(part);
  }
  return { bytes: joinBytes(parts) };
}

function keepChunk(chunk: PngChunk): Uint8Array | 'damaged' | undefined {
  const { name, data, bytes } = chunk;
  const length = kept[name];
  if (length === undefined) return isCritical(name) ? 'damaged' : undefined;
  if (!isWhole(chunk) || (length > 0 && data.length !== length)) return 'damaged';
  return name === 'iCCP' ? keepProfile(data) : bytes;
}

/** A picture cannot be shown without chunks whose name begins with a capital. */
const isCritical = (name: string) => /^[A-Z]/.test(name);

function isWhole({ data, bytes }: PngChunk): boolean {
  const end = bytes.length - 4;
  if (data.length !== viewOf(bytes).getUint32(0) || end !== data.length + 8) return false;
  return viewOf(bytes).getUint32(end) === computeCrc(bytes.subarray(4, end));
}

/** Its name goes, its meaning stays. */
function keepProfile(data: Uint8Array): Uint8Array | 'damaged' {
  const nameEnd = data.indexOf(0);
  const packed = nameEnd < 0 ? undefined : inflate(data.subarray(nameEnd + 2));
  const profile = packed && cleanProfile(packed);
  return profile ? makePngChunk('iCCP', joinBytes([text('ICC\0\0'), zlibSync(profile)])) : 'damaged';
}
