import { startsWith, viewOf } from '../../photo/container/bytes.ts';
import { TiffReader } from '../../photo/tiff/tiffReader.ts';
import { measureGrowth, type Splice } from '../splice.ts';

const header = 'MPF\0';
const pictureList = 0xb002;
const entryLength = 16;

/**
 * Further pictures behind a photo (gain maps, previews) are found by an index in it (CIPA DC-007), which counts from
 * itself and says how long the photo is: its numbers follow what the photo grows by.
 */
export function moveIndexedPictures(
  bytes: Uint8Array,
  segments: readonly { readonly marker: number; readonly body: Uint8Array }[],
  splices: readonly Splice[],
): readonly Splice[] {
  const index = segments
    .find(({ marker, body }) => marker === 0xe2 && startsWith(body, header))
    ?.body.subarray(header.length);
  const reader = index && TiffReader.open(index);
  const list = reader?.directory(reader.firstDirectory).get(pictureList)?.bytes();
  if (!reader || !list) return [];
  const { little } = reader;
  const listStart = list.byteOffset - bytes.byteOffset;
  const base = index.byteOffset - bytes.byteOffset;
  const growth = measureGrowth(splices);
  const shift = measureGrowth(splices.filter(({ start }) => start >= base));
  return Array.from({ length: Math.floor(list.length / entryLength) }, (_, entry) => {
    const [lengthAt, placeAt] = [entry * entryLength + 4, entry * entryLength + 8];
    const [length, place] = [lengthAt, placeAt].map((at) => viewOf(list).getUint32(at, little));
    // Of the photo itself the place is 0.
    return place === 0 ? write(lengthAt, (length ?? 0) + growth) : write(placeAt, (place ?? 0) + shift);
  });

  function write(at: number, value: number): Splice {
    const written = new Uint8Array(4);
    viewOf(written).setUint32(0, value, little);
    return { start: listStart + at, end: listStart + at + 4, bytes: written };
  }
}
