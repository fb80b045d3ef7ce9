/**
 * ImageMagick and old exiftool keep metadata in PNG as text: a line with the profile's name, one with its length,
 * then hexadecimal digits.
 */
export function decodeRawProfile(text: string): Uint8Array | undefined {
  const match = /^\s*[\w ]+\n\s*(\d+)\n([\s\da-f]*)/i.exec(text);
  if (!match) return undefined;
  const digits = (match[2] ?? '').replace(/\s/g, '');
  const length = Math.min(Number(match[1]), digits.length / 2);
  return Uint8Array.from({ length }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
}
