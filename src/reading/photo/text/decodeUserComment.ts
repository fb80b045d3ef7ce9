import { decodeText } from './decodeText.ts';
import { decodeUtf16, looksLikeText } from './decodeUtf16.ts';
import { asciiAt } from '../container/bytes.ts';

/** EXIF's UserComment: eight bytes name the encoding, the text follows. Some writers leave the name out. */
export function decodeUserComment(bytes: Uint8Array, isLittle: boolean): string {
  const text = bytes.subarray(8);
  switch (
    asciiAt(bytes, 0, 8)
      .replace(/[\0 ]+$/, '')
      .toUpperCase()
  ) {
    case 'UNICODE':
      return decodeUnicode(text, isLittle);
    case 'ASCII':
    case '':
      return decodeText(text);
    case 'JIS':
      return decodeJis(text);
    default:
      return decodeText(bytes);
  }
}

/**
 * Not every writer keeps to the byte order of the structure: the order that gives the more usual text is the right one.
 * Bytes that are all Latin letters are no UTF-16 at all.
 */
function decodeUnicode(text: Uint8Array, isLittle: boolean): string {
  if (text.length >= 4 && text.every((byte) => byte >= 0x20 && byte < 0x7f)) return decodeText(text);
  const expected = decodeUtf16(text, isLittle);
  const other = decodeUtf16(text, !isLittle);
  return looksLikeText(other) > looksLikeText(expected) ? other : expected;
}

function decodeJis(text: Uint8Array): string {
  return text.includes(0x1b)
    ? new TextDecoder('iso-2022-jp').decode(text).replace(/\0+$/, '')
    : decodeText(text);
}
