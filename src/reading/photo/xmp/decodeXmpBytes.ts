import { decodeUtf8 } from '../text/decodeText.ts';
import { decodeUtf16 } from '../text/decodeUtf16.ts';
import { guessLegacyText } from '../text/guessLegacyText.ts';

/**
 * An XMP packet as text, from its first angle bracket on: a header may have been left in front of it. It is UTF-8
 * almost always, UTF-16 in either order where zero bytes stand beside the letters.
 */
export function decodeXmpBytes(bytes: Uint8Array): string {
  const start = bytes.indexOf(0x3c);
  if (start < 0) return '';
  if (bytes[start + 1] === 0) {
    const isLittle = bytes[start - 1] !== 0;
    return decodeUtf16(bytes.subarray(isLittle ? start : start - 1), isLittle);
  }
  const packet = bytes.subarray(start);
  return decodeUtf8(packet) ?? guessLegacyText(packet);
}
