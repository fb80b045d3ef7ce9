import type { Blocks } from './blocks.ts';
import { asciiAt, startsWith, viewOf } from './bytes.ts';
import { decodePngText } from './decodePngText.ts';
import { decodeRawProfile } from './decodeRawProfile.ts';
import { findIptcResource } from './findIptcResource.ts';
import { trimToTiff } from './trimToTiff.ts';
import { withoutAbsent } from '../withoutAbsent.ts';

const mostChunks = 100_000;
const textChunks = new Set(['tEXt', 'zTXt', 'iTXt']);
const xmpKeyword = 'XML:com.adobe.xmp';
/** Only these are unpacked, each once: a file may hold thousands that unpack to megabytes. */
const wanted = [
  xmpKeyword,
  'Title',
  'Description',
  'Author',
  'Copyright',
  ...['exif', 'APP1', 'xmp', 'iptc', '8bim'].map((kind) => `Raw profile type ${kind}`),
];

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

/** PNG chunks: a length, four characters, the data, a checksum. Metadata may stand before or after the picture. */
export function findPngBlocks(bytes: Uint8Array): Blocks {
  const chunks = [...listChunks(bytes)];
  const header = chunks.find(({ name }) => name === 'IHDR')?.data;
  const texts = findTexts(chunks.filter(({ name }) => textChunks.has(name)));
  const profile = (...kinds: string[]) => {
    const text = kinds
      .map((kind) => texts.get(`Raw profile type ${kind}`))
      .find((found) => found !== undefined);
    return text === undefined ? undefined : decodeRawProfile(text);
  };
  const app1 = profile('APP1');
  const exif = chunks.find(({ name }) => name === 'eXIf')?.data ?? profile('exif') ?? app1;
  const xmpText = texts.get(xmpKeyword);
  const xmp =
    xmpText === undefined
      ? (profile('xmp') ?? (app1 && startsWith(app1, 'http:') ? app1 : undefined))
      : new TextEncoder().encode(xmpText);
  const iptc = profile('iptc', '8bim');
  return {
    format: 'png',
    ...(header && header.length >= 8
      ? { width: viewOf(header).getUint32(0), height: viewOf(header).getUint32(4) }
      : {}),
    ...withoutAbsent({
      tiff: exif && trimToTiff(exif),
      xmp: xmp && [xmp],
      iptc: iptc && (findIptcResource(iptc) ?? iptc),
    }),
    texts: Object.fromEntries(texts),
  };
}

function findTexts(chunks: readonly Chunk[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { name, data } of chunks) {
    const keyword = wanted.find((one) => startsWith(data, `${one}\0`));
    if (keyword === undefined || texts.has(keyword)) continue;
    const text = decodePngText(name, data.subarray(keyword.length + 1));
    if (text !== undefined) texts.set(keyword, text);
  }
  return texts;
}

function* listChunks(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  let at = 8;
  for (let count = 0; at + 8 <= bytes.length && count < mostChunks; count++) {
    const length = view.getUint32(at);
    const name = asciiAt(bytes, at + 4, 4);
    if (name === 'IEND') return;
    if (name !== 'IDAT') yield { name, data: bytes.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}
