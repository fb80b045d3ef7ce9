import { decodeUtf16 } from '../text/decodeUtf16.ts';
import { decodeText } from '../text/decodeText.ts';

/** An XMP packet as text. It is UTF-8 almost always, UTF-16 in either order where zero bytes stand between letters. */
export function decodeXmpBytes(bytes: Uint8Array): string {
  const [first, second] = [bytes[0] ?? 0, bytes[1] ?? 0];
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return decodeUtf16(bytes, true);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return decodeUtf16(bytes, false);
  return decodeText(bytes);
}
