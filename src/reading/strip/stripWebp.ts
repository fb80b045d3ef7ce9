import { joinBytes, viewOf } from '../photo/container/bytes.ts';
import { findWebpBlocks } from '../photo/container/findWebpBlocks.ts';
import { cleanProfile } from './cleanProfile.ts';
import { makePlainExif, readPlainExif } from './plainExif.ts';
import type { Stripped } from './stripped.ts';
import { listWebpChunks, makeWebpChunk, type WebpChunk } from './webpChunks.ts';

const pictures = new Set(['VP8 ', 'VP8L', 'ALPH']);
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);
/** Bits of the first byte of VP8X. */
const flags = { exif: 0x08, xmp: 0x04 };
/** Of a picture of an animation: place, size, time. */
const frameHead = 16;

/** A WebP of the same pixels, animation and colours, and how it is turned. Undefined where it is not whole. */
export function stripWebp(bytes: Uint8Array): Stripped | undefined {
  const end = bytes.length < 20 ? 0 : 8 + viewOf(bytes).getUint32(4, true);
  const chunks = end > bytes.length ? undefined : listWebpChunks(bytes.subarray(12, end))?.filter(isKept);
  if (!chunks?.some(({ name }) => /^(VP8[ L]|ANMF)$/.test(name))) return undefined;
  const isExtended = chunks[0]?.name === 'VP8X' && chunks[0].data.length === 10;
  const exif = isExtended ? makePlainExif(readPlainExif(findWebpBlocks(bytes).tiff)) : undefined;
  const parts = chunks.map((chunk) => keepChunk(chunk, exif !== undefined));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const body = joinBytes([...parts, ...(exif ? [makeWebpChunk('EXIF', exif)] : [])]);
  const head = Uint8Array.from(bytes.subarray(0, 12));
  viewOf(head).setUint32(4, body.length + 4, true);
  return { bytes: joinBytes([head, body]) };
}

const isKept = ({ name }: WebpChunk) => kept.has(name);

function keepChunk({ name, data }: WebpChunk, hasExif: boolean): Uint8Array | undefined {
  if (name === 'VP8X') {
    if (data.length !== 10) return undefined;
    const changed = Uint8Array.from(data);
    changed[0] = ((changed[0] ?? 0) & ~(flags.exif | flags.xmp)) | (hasExif ? flags.exif : 0);
    return makeWebpChunk(name, changed);
  }
  if (name === 'ICCP') {
    const profile = cleanProfile(data);
    return profile && makeWebpChunk(name, profile);
  }
  if (name === 'ANIM') return data.length === 6 ? makeWebpChunk(name, data) : undefined;
  return name === 'ANMF' ? keepFrame(data) : makeWebpChunk(name, data);
}

function keepFrame(data: Uint8Array): Uint8Array | undefined {
  const inside = data.length < frameHead ? undefined : listWebpChunks(data.subarray(frameHead));
  if (!inside) return undefined;
  const parts = inside
    .filter(({ name }) => pictures.has(name))
    .map((chunk) => makeWebpChunk(chunk.name, chunk.data));
  return makeWebpChunk('ANMF', joinBytes([data.subarray(0, frameHead), ...parts]));
}
