import type { Blocks } from './container/blocks.ts';
import { numbersOf, type TiffTags } from './tiff/tiffTags.ts';

export interface Orientation {
  /** From stored pixels to displayed ones. */
  readonly all: number;
  /** What of it is left to do after decoding: nothing where the container's decoder turns (HEIC, AVIF). */
  readonly left: number;
}

/** Orientation once and only once: where the container turns its pixels, EXIF's tag merely repeats it. */
export function findOrientation(blocks: Blocks, tiff: TiffTags | undefined): Orientation {
  if (blocks.turned !== undefined) return { all: blocks.turned, left: 1 };
  const written = numbersOf(tiff, 'Orientation')[0] ?? 1;
  const orientation = Number.isInteger(written) && written >= 1 && written <= 8 ? written : 1;
  return { all: orientation, left: orientation };
}

/** Width and height as displayed: orientations from 5 on lie on their side. */
export function computeDisplayedSize(
  { width, height }: Pick<Blocks, 'width' | 'height'>,
  orientation: number,
): { width?: number; height?: number } {
  if (!width || !height) return {};
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
