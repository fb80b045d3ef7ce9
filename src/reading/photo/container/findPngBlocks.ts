import type { Blocks } from './blocks.ts';
import { asciiAt, viewOf } from './bytes.ts';
import { decodePngText } from './decodePngText.ts';
import { decodeRawProfile } from './decodeRawProfile.ts';
import { findIptcResource } from './findIptcResource.ts';
import { trimToTiff } from './trimToTiff.ts';
import { withoutAbsent } from '../withoutAbsent.ts';

const mostChunks = 100_000;
const textChunks = new Set(['tEXt', 'zTXt', 'iTXt']);

/** PNG chunks: a length, four characters, the data, a checksum. Metadata may stand before or after the picture. */
export function findPngBlocks(bytes: Uint8Array): Blocks {
  const chunks = [...listChunks(bytes)];
  const header = chunks.find(({ name }) => name === 'IHDR')?.data;
  const texts = chunks.flatMap(({ name, data }) =>
    textChunks.has(name) ? (decodePngText(name, data) ?? []) : [],
  );
  const profile = (...names: string[]) => {
    const found = texts.find(({ keyword }) => names.includes(keyword.toLowerCase()));
    return found && decodeRawProfile(found.text);
  };
  const exif =
    chunks.find(({ name }) => name === 'eXIf')?.data ??
    profile('raw profile type exif', 'raw profile type app1');
  const xmpText = texts.find(({ keyword }) => keyword === 'XML:com.adobe.xmp')?.text;
  const xmp = xmpText === undefined ? profile('raw profile type xmp') : new TextEncoder().encode(xmpText);
  const iptc = profile('raw profile type iptc', 'raw profile type 8bim');
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
    texts: Object.fromEntries(texts.map(({ keyword, text }) => [keyword, text])),
  };
}

function* listChunks(bytes: Uint8Array): Generator<{ name: string; data: Uint8Array }> {
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
