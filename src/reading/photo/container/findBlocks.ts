import type { Blocks } from './blocks.ts';
import { findGifBlocks } from './findGifBlocks.ts';
import { findHeifBlocks } from './findHeifBlocks.ts';
import { findJpegBlocks } from './findJpegBlocks.ts';
import { findPngBlocks } from './findPngBlocks.ts';
import { findTiffBlocks } from './findTiffBlocks.ts';
import { findWebpBlocks } from './findWebpBlocks.ts';
import { sniffFormat } from './sniffFormat.ts';

/** Finds the parts of a file that hold metadata, whatever its container, without decoding them. */
export function findBlocks(bytes: Uint8Array): Blocks {
  const format = sniffFormat(bytes);
  switch (format) {
    case 'jpeg':
      return findJpegBlocks(bytes);
    case 'png':
      return findPngBlocks(bytes);
    case 'webp':
      return findWebpBlocks(bytes);
    case 'avif':
    case 'heic':
      return findHeifBlocks(bytes, format);
    case 'gif':
      return findGifBlocks(bytes);
    case 'tiff':
    case 'raw':
      return findTiffBlocks(bytes, format);
    default:
      return { format };
  }
}
