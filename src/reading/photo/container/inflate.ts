import { Unzlib } from 'fflate';
import { joinBytes } from './bytes.ts';

const usual = 4 * 1024 * 1024;
/** Small, so that one step of a bomb stays small too: deflate grows at most a thousandfold. */
const step = 4096;

/** Deflated bytes unpacked; none where they are broken or grow beyond 4 MB. */
export const inflate = (deflated: Uint8Array) => unpack(deflated, (onPart) => new Unzlib(onPart));

interface Unpacker {
  push(part: Uint8Array, isLast: boolean): void;
}

/** Packed bytes unpacked by what `open` gives; none where they are broken or grow beyond `largest` bytes. */
export function unpack(
  packed: Uint8Array,
  open: (onPart: (part: Uint8Array) => void) => Unpacker,
  largest = usual,
): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = open((part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= largest; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return undefined;
  }
  return size > largest ? undefined : joinBytes(parts);
}
