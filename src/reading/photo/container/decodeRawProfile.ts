/**
 * ImageMagick and old exiftool keep metadata in PNG as text: a line with the profile's name, one with its length,
 * then hexadecimal digits.
 */
export function decodeRawProfile(text: string): Uint8Array | undefined {
  const [, written = '', ...lines] = text.trimStart().split('\n');
  const digits = lines.join('').replace(/\s/g, '');
  const length = Math.min(Number(written.trim()), Math.floor(digits.length / 2));
  if (!(length > 0) || !/^[\da-f]*$/i.test(digits)) return undefined;
  return Uint8Array.from({ length }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
}
