import { Unzlib } from 'fflate';
import { joinBytes } from './bytes.ts';

const largest = 4 * 1024 * 1024;
/** Small, so that one step of a bomb stays small too: deflate grows at most a thousandfold. */
const step = 4096;

/** Deflated bytes unpacked; none where they are broken or grow beyond 4 MB. */
export function inflate(deflated: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let at = 0; at < deflated.length && size <= largest; at += step) {
      stream.push(deflated.subarray(at, at + step), at + step >= deflated.length);
    }
  } catch {
    return undefined;
  }
  return size > largest ? undefined : joinBytes(parts);
}
