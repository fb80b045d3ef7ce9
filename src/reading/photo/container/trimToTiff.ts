import { asciiAt, startsWith } from './bytes.ts';

/** The TIFF structure of an EXIF block, whether or not JPEG's `Exif` header was kept in front of it. */
export function trimToTiff(block: Uint8Array): Uint8Array | undefined {
  const start = startsWith(block, 'Exif') ? 6 : 0;
  return /^(II|MM)/.test(asciiAt(block, start, 2)) ? block.subarray(start) : undefined;
}
