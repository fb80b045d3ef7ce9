import { viewOf } from '../../photo/container/bytes.ts';
import type { RawEntry } from './rawDirectory.ts';

/** A directory of a TIFF structure. */
export function printDirectory(entries: readonly RawEntry[], next: number, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + entries.length * 12 + 4);
  const view = viewOf(bytes);
  view.setUint16(0, entries.length, isLittle);
  for (const [index, entry] of entries.entries()) {
    const at = 2 + index * 12;
    view.setUint16(at, entry.tag, isLittle);
    view.setUint16(at + 2, entry.type, isLittle);
    view.setUint32(at + 4, entry.count, isLittle);
    bytes.set(entry.slot, at + 8);
  }
  view.setUint32(bytes.length - 4, next, isLittle);
  return bytes;
}

/** Entries stand in order of their tags; where a writer did not keep to that, its own stay in the order they had. */
export function addInOrder(kept: readonly RawEntry[], fresh: readonly RawEntry[]): readonly RawEntry[] {
  const entries = [...kept];
  for (const entry of fresh) {
    const next = entries.findIndex(({ tag }) => tag > entry.tag);
    entries.splice(next < 0 ? entries.length : next, 0, entry);
  }
  return entries;
}
