import { ByteReader } from './byteReader.ts';
import { asciiAt } from './bytes.ts';
import { findPrimary, listProperties } from './findHeifPicture.ts';
import { listBoxes, type Box } from './listBoxes.ts';

/** Which colours the numbers of a HEIC or AVIF picture mean. */
export interface HeifColor {
  /** ICC. It counts before the code points. */
  readonly profile?: Uint8Array;
  /** Code points of ITU-T H.273: 1 BT.709, 9 BT.2020, 12 Display P3. */
  readonly primaries?: number;
  /** Likewise: 13 sRGB, 16 PQ, 18 HLG. */
  readonly transfer?: number;
}

/** What the `colr` boxes of the primary picture say; where it has none (grids), those of any. */
export function findHeifColor(bytes: Uint8Array): HeifColor {
  const meta = listBoxes(bytes, 0, bytes.length).find(({ type }) => type === 'meta');
  if (!meta) return {};
  const boxes = listBoxes(bytes, meta.start + 4, meta.end);
  const { all, own } = listProperties(bytes, boxes, findPrimary(bytes, boxes) ?? 1);
  const colors = (properties: readonly Box[]) => properties.filter(({ type }) => type === 'colr');
  const found = colors(own).length > 0 ? colors(own) : colors(all);
  return Object.assign({}, ...found.map((box) => readColor(bytes, box))) as HeifColor;
}

function readColor(bytes: Uint8Array, box: Box): HeifColor {
  const kind = asciiAt(bytes, box.start, 4);
  if (kind === 'prof' || kind === 'rICC') return { profile: bytes.subarray(box.start + 4, box.end) };
  if (kind !== 'nclx') return {};
  const reader = new ByteReader(bytes, box.start + 4, box.end);
  return { primaries: reader.uint(2), transfer: reader.uint(2) };
}
