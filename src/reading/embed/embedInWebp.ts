import { joinBytes, viewOf } from '../photo/container/bytes.ts';
import { findWebpBlocks } from '../photo/container/findWebpBlocks.ts';
import { trimToTiff } from '../photo/container/trimToTiff.ts';
import { listWebpChunks, makeWebpChunk, type WebpChunk } from '../strip/webpChunks.ts';
import type { MetadataEditor } from './metadataEditor.ts';
import { NotEmbedded } from './notEmbedded.ts';
import { measureGrowth, type Splice } from './splice.ts';

/** Bits of the first byte of VP8X. */
const flags = { alpha: 0x10, exif: 0x08, xmp: 0x04 };
const headLength = 12;

/** What makes a WebP with its metadata edited, its picture to the letter. New metadata stands behind the picture. */
export function embedInWebp(bytes: Uint8Array, editor: MetadataEditor): readonly Splice[] {
  const end = bytes.length < 20 ? 0 : 8 + viewOf(bytes).getUint32(4, true);
  const chunks = end > bytes.length ? undefined : listWebpChunks(bytes.subarray(headLength, end));
  if (!chunks?.some(({ name }) => /^(VP8[ L]|ANMF)$/.test(name))) throw new NotEmbedded('it is damaged');
  if (chunks.some(({ name }) => name === 'C2PA'))
    throw new NotEmbedded('it is signed, and a change would break the signature');
  const exif = chunks.find(({ name }) => name === 'EXIF');
  const xmp = chunks.find(({ name }) => /^XMP[ \0]$/.test(name));
  const tiff = editor.exif(exif && trimToTiff(exif.data));
  const packet = editor.xmp(xmp?.data);
  // Some writers leave the last padding out.
  const isPadded = end % 2 === 0 || [exif, xmp].includes(chunks.at(-1));
  const inside = [
    ...(isPadded ? [] : [{ start: end, end, bytes: new Uint8Array(1) }]),
    ...writeFlags(bytes, chunks, tiff !== undefined),
    ...(tiff ? [put(exif, makeWebpChunk('EXIF', tiff))] : []),
    put(xmp, makeWebpChunk('XMP ', packet)),
  ];
  const size = new Uint8Array(4);
  viewOf(size).setUint32(0, end - 8 + measureGrowth(inside), true);
  return [{ start: 4, end: 8, bytes: size }, ...inside];

  /** In the place of an old chunk, else at the end. */
  function put(old: WebpChunk | undefined, chunk: Uint8Array): Splice {
    if (!old) return { start: end, end, bytes: chunk };
    const start = old.data.byteOffset - bytes.byteOffset - 8;
    return { start, end: Math.min(end, start + 8 + old.data.length + (old.data.length % 2)), bytes: chunk };
  }
}

/** Says what there is; a simple file becomes an extended one, which says how large it is and whether it is clear in parts. */
function writeFlags(bytes: Uint8Array, chunks: readonly WebpChunk[], hasExif: boolean): readonly Splice[] {
  const added = flags.xmp | (hasExif ? flags.exif : 0);
  const [first] = chunks;
  if (first?.name === 'VP8X') {
    const at = first.data.byteOffset - bytes.byteOffset;
    return [{ start: at, end: at + 1, bytes: Uint8Array.of((first.data[0] ?? 0) | added) }];
  }
  const { width = 0, height = 0 } = findWebpBlocks(bytes);
  if (width === 0 || height === 0 || !first) throw new NotEmbedded('it is damaged');
  const isClear = first.name === 'VP8L' && ((first.data[4] ?? 0) & 0x10) !== 0;
  const size = (pixels: number) => [0, 8, 16].map((shift) => ((pixels - 1) >> shift) & 0xff);
  const data = Uint8Array.of(added | (isClear ? flags.alpha : 0), 0, 0, 0, ...size(width), ...size(height));
  return [{ start: headLength, end: headLength, bytes: joinBytes([makeWebpChunk('VP8X', data)]) }];
}
