import { startsWith, viewOf } from '../photo/container/bytes.ts';
import { findJpegBlocks } from '../photo/container/findJpegBlocks.ts';
import { listJpegParts, type JpegParts } from '../photo/container/listJpegParts.ts';
import { TiffReader } from '../photo/tiff/tiffReader.ts';
import { decodeXmpBytes } from '../photo/xmp/decodeXmpBytes.ts';
import { parseXmp } from '../photo/xmp/parseXmp.ts';
import { findBodies } from './jpegSegments.ts';

const isoHeader = 'urn:iso:std:iso:ts:21496:-1\0';
/** Bytes of ISO 21496-1 for three channels, and some to spare. */
const longestIso = 300;
const pictureList = 0xb002;
const mostPictures = 16;

/** How to make a photo brighter on a screen that can: a second JPEG behind it, and the numbers to read it by. */
export interface GainMap {
  readonly parts: JpegParts;
  /** As in ISO 21496-1: what stands in the photo, and what in the map. */
  readonly iso?: { readonly photo: Uint8Array; readonly map: Uint8Array };
  /** By Adobe's names without their prefix: one number, or one for each channel. */
  readonly numbers: ReadonlyMap<string, readonly string[]>;
}

/** The gain map among the pictures that the photo's index (CIPA DC-007) lists; of the others none is kept. */
export function findGainMap(bytes: Uint8Array, { segments }: JpegParts): GainMap | undefined {
  const [index] = findBodies(segments, 0xe2, 'MPF\0');
  const isoOfPhoto = findIso(segments);
  for (const picture of index ? listPictures(bytes, index.subarray(4)) : []) {
    const parts = listJpegParts(picture);
    const isoOfMap = findIso(parts.segments);
    const numbers = readNumbers(picture);
    const iso = isoOfPhoto && isoOfMap && { photo: isoOfPhoto, map: isoOfMap };
    if (iso || numbers.size > 0) return { parts, numbers, ...(iso && { iso }) };
  }
  return undefined;
}

function findIso(segments: JpegParts['segments']): Uint8Array | undefined {
  return findBodies(segments, 0xe2, isoHeader).find(({ length }) => length <= longestIso);
}

/** Places are counted from the index itself. */
function listPictures(bytes: Uint8Array, index: Uint8Array): readonly Uint8Array[] {
  const reader = TiffReader.open(index);
  const entries = reader?.directory(reader.firstDirectory).get(pictureList)?.bytes();
  if (!reader || !entries) return [];
  const view = viewOf(entries);
  const base = index.byteOffset - bytes.byteOffset;
  const count = Math.min(Math.floor(entries.length / 16), mostPictures);
  return Array.from({ length: count }, (_, entry) => {
    const [length, at] = [4, 8].map((place) => view.getUint32(entry * 16 + place, reader.little));
    return at ? bytes.subarray(base + at, base + at + (length ?? 0)) : new Uint8Array();
  }).filter((picture) => startsWith(picture, '\xff\xd8'));
}

const names =
  /^hdrgm:(Version|BaseRenditionIsHDR|GainMapM(in|ax)|Gamma|Offset(SDR|HDR)|HDRCapacityM(in|ax))$/;
const number = /^([+-]?[\d.]{1,20}(e[+-]?\d{1,3})?|true|false)$/i;

function readNumbers(picture: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const numbers = new Map<string, readonly string[]>();
  for (const packet of findJpegBlocks(picture).xmp ?? [])
    for (const [name, items] of parseXmp(decodeXmpBytes(packet))) {
      const values = items.map(({ text }) => text.trim());
      const isSound = names.test(name) && values.length <= 3 && values.every((value) => number.test(value));
      if (isSound) numbers.set(name.slice('hdrgm:'.length), values);
    }
  return numbers;
}
