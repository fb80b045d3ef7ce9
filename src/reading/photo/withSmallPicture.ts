import { viewOf } from './container/bytes.ts';
import { ByteReader } from './container/byteReader.ts';
import { findPrimary } from './container/findHeifPicture.ts';
import { listBoxes, type Box } from './container/listBoxes.ts';

/**
 * A HEIC whose small picture stands in for the one that it is of: decoding takes a hundredth of the time. The same picture
 * otherwise, turned likewise. Undefined where it holds no small one.
 */
export function withSmallPicture(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const meta = listBoxes(bytes, 0, bytes.length).find(({ type }) => type === 'meta');
  if (!meta) return undefined;
  const boxes = listBoxes(bytes, meta.start + 4, meta.end);
  const [shown, named, references] = [
    findPrimary(bytes, boxes),
    boxes.find(({ type }) => type === 'pitm'),
    boxes.find(({ type }) => type === 'iref'),
  ];
  const small = shown !== undefined && references && findSmall(bytes, references, shown);
  if (!named || small === undefined || small === false) return undefined;
  // Of a Buffer, `slice` would not be a copy.
  const changed = new Uint8Array(bytes);
  const view = viewOf(changed);
  if (changed[named.start] === 0) view.setUint16(named.start + 4, small);
  else view.setUint32(named.start + 4, small);
  return changed;
}

/** Number of the picture that says that it is a small one of another. */
function findSmall(bytes: Uint8Array, references: Box, shown: number): number | undefined {
  const wide = bytes[references.start] === 0 ? 2 : 4;
  for (const { type, start, end } of listBoxes(bytes, references.start + 4, references.end)) {
    if (type !== 'thmb') continue;
    const reader = new ByteReader(bytes, start, end);
    const from = reader.uint(wide);
    const of = Array.from({ length: Math.min(reader.uint(2), 64) }, () => reader.uint(wide));
    if (of.includes(shown)) return from;
  }
  return undefined;
}
