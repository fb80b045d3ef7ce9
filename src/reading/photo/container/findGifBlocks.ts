import type { Blocks } from './blocks.ts';
import { indexOfAscii, viewOf } from './bytes.ts';

/** GIF ends its XMP with 256 bytes that count down, so that readers which know nothing of it fall out safely. */
const trailer = '\x01\xff\xfe\xfd';

export function findGifBlocks(bytes: Uint8Array): Blocks {
  if (bytes.length < 10) return { format: 'gif' };
  const view = viewOf(bytes);
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const start = indexOfAscii(bytes, 'XMP DataXMP');
  const end = start < 0 ? -1 : indexOfAscii(bytes, trailer, start + 11);
  return { format: 'gif', ...size, ...(end < 0 ? {} : { xmp: [bytes.subarray(start + 11, end)] }) };
}
