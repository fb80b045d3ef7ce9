const little = new TextDecoder('utf-16le', { ignoreBOM: true });
const big = new TextDecoder('utf-16be', { ignoreBOM: true });

/** UTF-16 up to the first zero character; a byte order mark wins over the order that is expected. */
export function decodeUtf16(bytes: Uint8Array, isLittle: boolean): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  if (mark === 0xfffe) return upToZero(little.decode(even.subarray(2)));
  if (mark === 0xfeff) return upToZero(big.decode(even.subarray(2)));
  return upToZero((isLittle ? little : big).decode(even));
}

function upToZero(text: string): string {
  const zero = text.indexOf('\0');
  return zero < 0 ? text : text.slice(0, zero);
}

/** How much of a text is of everyday writing; tells which of two byte orders was meant. */
export function looksLikeText(text: string): number {
  const characters = [...text];
  const usual = characters.filter((character) =>
    /[\t\n\r -~\u00a0-\u024f\u0370-\u06ff\u0e00-\u0eff\u1e00-\u1eff\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]/u.test(
      character,
    ),
  );
  return characters.length === 0 ? 0 : usual.length / characters.length;
}
