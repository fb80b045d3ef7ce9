import { guessLegacyText } from './guessLegacyText.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text of bytes that do not say in which encoding they are: strict UTF-8, else the likeliest legacy encoding. */
export function decodeText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const text = end < 0 ? bytes : bytes.subarray(0, end);
  return decodeUtf8(text) ?? guessLegacyText(text);
}

/** None where the bytes are not UTF-8, a character cut off at the end aside. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  for (let cut = 0; cut <= 3 && cut <= bytes.length; cut++) {
    try {
      return utf8.decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      if (!endsInsideCharacter(bytes, cut + 1)) return undefined;
    }
  }
  return undefined;
}

/** True where the last `count` bytes are the start of a longer character: fields of fixed length cut text anywhere. */
function endsInsideCharacter(bytes: Uint8Array, count: number): boolean {
  const lead = bytes[bytes.length - count] ?? 0;
  if (bytes.length < 24 || count > 3) return false;
  const isContinuation = lead >= 0x80 && lead < 0xc0;
  return isContinuation || (lead >= 0xc0 && (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2) > count);
}
