import { asciiAt, viewOf } from '../photo/container/bytes.ts';
import type { ByteSource } from './byteSource.ts';
import { VideoError } from './videoError.ts';

/** What of an MP4 or QuickTime file is not pictures and sound. */
export interface OpenMovie {
  /** `ftyp`, without its header; QuickTime of old has none. */
  readonly brands: readonly string[];
  /** Content of `moov`. */
  readonly moov: Uint8Array;
  /** XMP packets at the top of the file. */
  readonly xmp: readonly Uint8Array[];
  /** Pictures and sound lie in pieces that describe themselves, as cameras stream them. */
  readonly fragmented: boolean;
}

/** Boxes at the top of a file; real ones have a dozen. */
const mostBoxes = 1000;
/** Bytes; a film of ten hours has half of it. */
const mostMoov = 64 * 1024 * 1024;
const mostXmp = 4 * 1024 * 1024;
const xmpId = 'be7acfcb97a942e89c71999491e3afac';

/** Looks at the heads of the boxes at the top, and reads the few that say something. */
export async function openMovie(source: ByteSource): Promise<OpenMovie> {
  let brands: readonly string[] = [];
  let moov: Uint8Array | undefined;
  const xmp: Uint8Array[] = [];
  let fragmented = false;
  let at = 0;
  for (let count = 0; at + 8 <= source.size && count < mostBoxes; count++) {
    const box = await readHead(source, at);
    if (!box) break;
    const { type, start, end } = box;
    if (type === 'ftyp') brands = readBrands(await source.read(start, Math.min(400, end - start)));
    else if (type === 'moov' && moov === undefined) {
      if (end > source.size) throw new VideoError('it ends before its table of contents does');
      if (end - start > mostMoov) throw new VideoError('its table of contents is larger than 64 MB');
      moov = await source.read(start, end - start);
    } else if (type === 'moof') fragmented = true;
    else if (type === 'uuid' && end - start < mostXmp && end <= source.size) {
      const content = await source.read(start, end - start);
      if (idOf(content) === xmpId) xmp.push(content.subarray(16));
    }
    // Of a film in pieces nothing further is asked.
    if (fragmented && moov !== undefined) break;
    at = end;
  }
  if (moov === undefined)
    throw new VideoError('it has no table of contents, as if its recording had broken off');
  return { brands, moov, xmp, fragmented };
}

interface Head {
  readonly type: string;
  /** Of the content, in the file. */
  readonly start: number;
  readonly end: number;
}

async function readHead(source: ByteSource, at: number): Promise<Head | undefined> {
  const head = await source.read(at, 16);
  if (head.length < 8) return undefined;
  const view = viewOf(head);
  const type = asciiAt(head, 4, 4);
  const short = view.getUint32(0);
  if (short === 0) return { type, start: at + 8, end: source.size };
  if (short === 1) {
    if (head.length < 16) return undefined;
    const length = Number(view.getBigUint64(8));
    return length < 16 ? undefined : { type, start: at + 16, end: at + length };
  }
  return short < 8 ? undefined : { type, start: at + 8, end: at + short };
}

function readBrands(ftyp: Uint8Array): string[] {
  const brands = [asciiAt(ftyp, 0, 4)];
  for (let at = 8; at + 4 <= ftyp.length; at += 4) brands.push(asciiAt(ftyp, at, 4));
  return brands;
}

const idOf = (content: Uint8Array) =>
  Array.from(content.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
