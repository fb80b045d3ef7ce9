/** Bits of the longest code. */
const longest = 12;

/**
 * Whether nothing hides behind the end of a GIF's compressed pixels (LZW): its codes are counted through, for which no
 * table is needed, as each makes the next one longer in a known way.
 *
 * @param data the pieces of the picture, joined
 * @param bits of a pixel
 */
export function endsWithPicture(data: Uint8Array, bits: number): boolean {
  const clear = 1 << bits;
  let size = bits + 1;
  /** The entries that a table would have; the first code behind a clear makes none. */
  let next = clear + 1;
  let at = 0;
  while (at + size <= data.length * 8) {
    const code = readCode(data, at, size);
    at += size;
    if (code === clear + 1) return data.subarray(Math.ceil(at / 8)).every((byte) => byte === 0);
    if (code === clear) {
      size = bits + 1;
      next = clear + 1;
    } else if (next < 1 << longest) {
      next += 1;
      if (next === 1 << size && size < longest) size += 1;
    }
  }
  // Some writers leave the end out.
  return true;
}

/** Codes begin at the lowest bit. */
function readCode(data: Uint8Array, at: number, size: number): number {
  const byte = at >> 3;
  const three = (data[byte] ?? 0) | ((data[byte + 1] ?? 0) << 8) | ((data[byte + 2] ?? 0) << 16);
  return (three >> (at & 7)) & ((1 << size) - 1);
}
