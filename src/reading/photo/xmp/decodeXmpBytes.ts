import { decodeUtf8 } from '../text/decodeText.ts';
import { decodeUtf16 } from '../text/decodeUtf16.ts';
import { guessLegacyText } from '../text/guessLegacyText.ts';

const openingBracket = 0x3c;

/**
 * An XMP packet as text, from its first angle bracket on: a header may have been left in front of it. It is UTF-8
 * almost always, UTF-16 in either order where zero bytes stand beside the letters.
 */
export function decodeXmpBytes(bytes: Uint8Array): string {
  const start = bytes.indexOf(openingBracket);
  if (start < 0) return '';
  if (bytes[start + 1] === 0) {
    const isLittle = bytes[start - 1] !== 0;
    return decodeUtf16(bytes.subarray(isLittle ? start : start - 1), isLittle);
  }
  const packet = bytes.subarray(start);
  return decodeUtf8(packet) ?? decodePieces(packet);
}

/** Programs that know no Unicode put their text into a packet of others': what stands between two tags is decoded by itself. */
function decodePieces(packet: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < packet.length;) {
    const end = packet.indexOf(openingBracket, at) + 1 || packet.length;
    const piece = packet.subarray(at, end);
    pieces.push(decodeUtf8(piece) ?? guessLegacyText(piece));
    at = end;
  }
  return pieces.join('');
}
