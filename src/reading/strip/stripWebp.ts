import { asciiAt, joinBytes, viewOf } from '../photo/container/bytes.ts';
import { findWebpBlocks } from '../photo/container/findWebpBlocks.ts';
import { cleanProfile } from './cleanProfile.ts';
import { makePlainExif, readPlainExif } from './plainExif.ts';
import type { Stripped } from './stripped.ts';

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

const pictures = new Set(['VP8 ', 'VP8L', 'ALPH']);
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);
/** Bits of the first byte of VP8X. */
const flags = { exif: 0x08, xmp: 0x04 };
/** Of a picture of an animation: place, size, time. */
const frameHead = 16;

/** A WebP of the same pixels, animation and colours, and how it is turned. Undefined where it is not whole. */
export function stripWebp(bytes: Uint8Array): Stripped | undefined {
  const end = bytes.length < 20 ? 0 : 8 + viewOf(bytes).getUint32(4, true);
  const chunks = end > bytes.length ? undefined : listChunks(bytes.subarray(12, end))?.filter(isKept);
  if (!chunks?.some(({ name }) => /^(VP8[ L]|ANMF)$/.test(name))) return undefined;
  const isExtended = chunks[0]?.name === 'VP8X' && chunks[0].data.length === 10;
  const exif = isExtended ? makePlainExif(readPlainExif(findWebpBlocks(bytes).tiff)) : undefined;
  const parts = chunks.map((chunk) => keepChunk(chunk, exif !== undefined));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const body = joinBytes([...parts, ...(exif ? [makeChunk('EXIF', exif)] : [])]);
  const head = Uint8Array.from(bytes.subarray(0, 12));
  viewOf(head).setUint32(4, body.length + 4, true);
  return { bytes: joinBytes([head, body]) };
}

/** Undefined where they do not fill the bytes exactly. */
function listChunks(bytes: Uint8Array): Chunk[] | undefined {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at + 4, true);
    chunks.push({ name: asciiAt(bytes, at, 4), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  // Some writers leave the last padding out.
  return at === bytes.length || at === bytes.length + 1 ? chunks : undefined;
}

const isKept = ({ name }: Chunk) => kept.has(name);

function keepChunk({ name, data }: Chunk, hasExif: boolean): Uint8Array | undefined {
  if (name === 'VP8X') {
    if (data.length !== 10) return undefined;
    const changed = Uint8Array.from(data);
    changed[0] = ((changed[0] ?? 0) & ~(flags.exif | flags.xmp)) | (hasExif ? flags.exif : 0);
    return makeChunk(name, changed);
  }
  if (name === 'ICCP') {
    const profile = cleanProfile(data);
    return profile && makeChunk(name, profile);
  }
  if (name === 'ANIM') return data.length === 6 ? makeChunk(name, data) : undefined;
  return name === 'ANMF' ? keepFrame(data) : makeChunk(name, data);
}

function keepFrame(data: Uint8Array): Uint8Array | undefined {
  const inside = data.length < frameHead ? undefined : listChunks(data.subarray(frameHead));
  if (!inside) return undefined;
  const parts = inside
    .filter(({ name }) => pictures.has(name))
    .map((chunk) => makeChunk(chunk.name, chunk.data));
  return makeChunk('ANMF', joinBytes([data.subarray(0, frameHead), ...parts]));
}

function makeChunk(name: string, data: Uint8Array): Uint8Array {
  const head = new Uint8Array(8);
  head.set(new TextEncoder().encode(name));
  viewOf(head).setUint32(4, data.length, true);
  return joinBytes([head, data, new Uint8Array(data.length % 2)]);
}
