import type { PhotoFormat } from '../../../journal/photoFacts.ts';
import { asciiAt, startsWith, viewOf } from './bytes.ts';

/** Signatures at the very start, tried in order. RAW files that are plain TIFF are told apart later. */
const signatures: readonly (readonly [signature: string, format: PhotoFormat])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['\xff\x0a', 'jxl'],
  ['\0\0\0\x0cJXL \r\n\x87\n', 'jxl'],
  ['FUJIFILMCCD-RAW', 'raw'],
  ['FOVb', 'raw'],
  ['\0MRM', 'raw'],
  ['IIRO', 'raw'],
  ['IIRS', 'raw'],
  ['MMOR', 'raw'],
  ['IIU\0', 'raw'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['II+\0', 'tiff'],
  ['MM\0+', 'tiff'],
  ['\x1a\x45\xdf\xa3', 'video'],
  ['\0\0\x01\xba', 'video'],
  ['\0\0\x01\xb3', 'video'],
];

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
const avifBrands = new Set(['avif', 'avis']);
const imageBrands = new Set(['mif1', 'mif2', 'msf1', 'miaf', 'MiHE', 'MiHB', 'MA1A', 'MA1B']);
const movieBoxes = new Set(['moov', 'mdat', 'wide', 'pnot', 'skip']);

/** What a file is by its content; the extension is never asked. */
export function sniffFormat(bytes: Uint8Array): PhotoFormat {
  const known = signatures.find(([signature]) => startsWith(bytes, signature));
  if (known) return known[1];
  if (startsWith(bytes, 'RIFF')) {
    const kind = asciiAt(bytes, 8, 4);
    return kind === 'WEBP' ? 'webp' : kind === 'AVI ' ? 'video' : 'unknown';
  }
  if (startsWith(bytes, 'ftyp', 4)) return formatOfBrands(readBrands(bytes));
  return movieBoxes.has(asciiAt(bytes, 4, 4)) ? 'video' : 'unknown';
}

function readBrands(bytes: Uint8Array): string[] {
  const length = Math.min(bytes.length >= 4 ? viewOf(bytes).getUint32(0) : 0, bytes.length, 400);
  const brands = [asciiAt(bytes, 8, 4)];
  for (let at = 16; at + 4 <= length; at += 4) brands.push(asciiAt(bytes, at, 4));
  return brands;
}

/** The first brand that names a codec decides: cameras write `mif1` or `heix` first, phones `heic`. */
function formatOfBrands(brands: readonly string[]): PhotoFormat {
  if (brands[0] === 'crx ') return 'raw';
  if (brands.includes('jxl ')) return 'jxl';
  for (const brand of brands) {
    if (avifBrands.has(brand)) return 'avif';
    if (heicBrands.has(brand)) return 'heic';
  }
  return brands.some((brand) => imageBrands.has(brand)) ? 'heic' : 'video';
}
