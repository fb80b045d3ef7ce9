/** CRC-32 by a table of single bytes (ISO 3309, as in annex D of the PNG specification). */
export function computeCrc(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // Counted, as walking through millions of bytes otherwise takes several times as long.
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ table[(crc ^ bytes[at]!) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});
