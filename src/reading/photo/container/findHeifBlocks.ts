import type { PhotoFormat } from '../../../journal/photoFacts.ts';
import type { Blocks } from './blocks.ts';
import { viewOf } from './bytes.ts';
import { findHeifPicture } from './findHeifPicture.ts';
import { listBoxes } from './listBoxes.ts';
import { listHeifItems, type HeifItem } from './listHeifItems.ts';
import { trimToTiff } from './trimToTiff.ts';
import { withoutAbsent } from '../withoutAbsent.ts';

/** HEIC, HEIF and AVIF: the `meta` box lists items (pictures, EXIF, XMP) and where their bytes are. */
export function findHeifBlocks(bytes: Uint8Array, format: PhotoFormat): Blocks {
  const meta = listBoxes(bytes, 0, bytes.length).find(({ type }) => type === 'meta');
  if (!meta) return { format };
  const boxes = listBoxes(bytes, meta.start + 4, meta.end);
  const items = listHeifItems(bytes, boxes);
  const picture = findHeifPicture(bytes, boxes, items);
  const exif = items.find(({ type }) => type === 'Exif');
  const xmp = items.find(({ type, contentType }) => type === 'mime' && contentType === 'application/rdf+xml');
  const xmpData = xmp?.data();
  return {
    format: picture.codec === 'av01' ? 'avif' : format,
    ...picture.size,
    turned: picture.turned,
    ...withoutAbsent({
      largest: picture.largest,
      tiff: exif && findTiff(exif),
      xmp: xmpData && [xmpData],
    }),
  };
}

/** An EXIF item starts with the offset of its TIFF structure, which some writers count wrongly. */
function findTiff(exif: HeifItem): Uint8Array | undefined {
  const data = exif.data();
  if (!data || data.length < 8) return undefined;
  const offset = viewOf(data).getUint32(0);
  return trimToTiff(data.subarray(4 + offset)) ?? trimToTiff(data.subarray(4)) ?? trimToTiff(data);
}
