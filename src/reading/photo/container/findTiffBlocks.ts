import type { PhotoFormat } from '../../../journal/photoFacts.ts';
import type { Blocks } from './blocks.ts';
import { findIptcResource } from './findIptcResource.ts';
import { TiffReader } from '../tiff/tiffReader.ts';
import { withoutAbsent } from '../withoutAbsent.ts';

const dngVersion = 0xc612;
const subDirectories = 0x014a;
const newSubfileType = 0x00fe;
const photometric = 0x0106;
const compression = 0x0103;
const colourFilterArray = 32803;
const nikonCompressed = 34713;

/**
 * A TIFF file is itself the structure that EXIF borrowed; XMP and IPTC are tags of its first directory. So are most RAW
 * files, whose first directory describes a preview, not the picture.
 */
export function findTiffBlocks(bytes: Uint8Array, format: PhotoFormat): Blocks {
  const reader = TiffReader.open(bytes);
  if (!reader) return { format };
  const tags = reader.directory(reader.firstDirectory);
  const number = (tag: number) => tags.get(tag)?.numbers()[0];
  const photoshop = tags.get(0x8649)?.bytes();
  const xmp = tags.get(0x02bc)?.bytes();
  const isRaw =
    format === 'raw' ||
    tags.has(dngVersion) ||
    number(photometric) === colourFilterArray ||
    number(compression) === nikonCompressed ||
    String.fromCharCode(...bytes.subarray(8, 10)) === 'CR' ||
    (tags.has(subDirectories) && number(newSubfileType) === 1);
  return {
    format: isRaw ? 'raw' : 'tiff',
    tiff: bytes,
    ...withoutAbsent({
      width: isRaw ? undefined : number(0x0100),
      height: isRaw ? undefined : number(0x0101),
      xmp: xmp && [xmp],
      iptc: tags.get(0x83bb)?.bytes() ?? (photoshop && findIptcResource(photoshop)),
    }),
  };
}
