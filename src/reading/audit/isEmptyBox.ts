import type { Box } from '../photo/container/listBoxes.ts';

/** True of a box that holds zeros at most. */
export function isEmptyBox(bytes: Uint8Array, { start, end }: Box): boolean {
  return bytes.subarray(start, end).every((byte) => byte === 0);
}
