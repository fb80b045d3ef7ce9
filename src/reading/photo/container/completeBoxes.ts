import { listBoxes } from './listBoxes.ts';
import { viewOf } from './bytes.ts';

/** More than the metadata that writers put after the picture. */
const mostMissing = 64 * 1024 * 1024;

/**
 * A HEIC or AVIF file that was cut short, filled up with zeros to the length that its last box claims: where only
 * what stands behind the picture is lost, that can then be decoded, as browsers do.
 */
export function completeBoxes(bytes: Uint8Array): Uint8Array {
  const last = listBoxes(bytes, 0, bytes.length).at(-1);
  if (!last) return bytes;
  const claimed = viewOf(bytes).getUint32(last.start - 8);
  const missing = last.start - 8 + claimed - bytes.length;
  if (claimed < 8 || missing <= 0 || missing > mostMissing) return bytes;
  const complete = new Uint8Array(bytes.length + missing);
  complete.set(bytes);
  return complete;
}
