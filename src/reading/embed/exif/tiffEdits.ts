import type { TiffValue } from './tiffValue.ts';

/** Values by tag; undefined takes a tag out. */
export type TagEdits = ReadonlyMap<number, TiffValue | undefined>;

/** By directory. */
export interface TiffEdits {
  readonly ifd0: TagEdits;
  readonly exif: TagEdits;
  readonly gps: TagEdits;
}
