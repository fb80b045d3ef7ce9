import type { Pixels } from '../reading/decoding/pixels.ts';

const short = 3;
const long = 4;
const undefinedBytes = 7;
const mostEntries = 12;

/**
 * Pixels as an uncompressed TIFF: unlike bare pixels, sharp takes them with a colour profile (ICC), and they go
 * the way of any other photo.
 */
export function wrapPixels(
  { width, height, channels, data }: Pixels,
  profile?: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const bitsAt = 8 + 2 + mostEntries * 12 + 4;
  const profileAt = bitsAt + 8;
  const dataAt = profileAt + (profile?.length ?? 0);
  const tiff = Buffer.alloc(dataAt + data.length);
  tiff.write('II*\0\x08\0\0\0', 'latin1');
  const entries: (readonly [tag: number, type: number, count: number, value: number])[] = [
    [0x0100, long, 1, width],
    [0x0101, long, 1, height],
    [0x0102, short, channels, bitsAt],
    [0x0103, short, 1, 1],
    [0x0106, short, 1, 2],
    [0x0111, long, 1, dataAt],
    [0x0115, short, 1, channels],
    [0x0116, long, 1, height],
    [0x0117, long, 1, data.length],
    [0x011c, short, 1, 1],
    ...(channels === 4 ? [[0x0152, short, 1, 2] as const] : []),
    ...(profile ? [[0x8773, undefinedBytes, profile.length, profileAt] as const] : []),
  ];
  tiff.writeUInt16LE(entries.length, 8);
  for (const [index, [tag, type, length, value]] of entries.entries()) {
    const at = 10 + index * 12;
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(length, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  }
  for (let channel = 0; channel < channels; channel += 1) tiff.writeUInt16LE(8, bitsAt + channel * 2);
  if (profile) tiff.set(profile, profileAt);
  tiff.set(data, dataAt);
  return tiff;
}
