import { decodeText } from '../text/decodeText.ts';
import { TiffReader, type TiffEntry } from './tiffReader.ts';
import {
  encodedTags,
  exifTags,
  gpsTags,
  imageTags,
  type TagName,
  type TagValue,
  type TiffTags,
} from './tiffTags.ts';

const exifPointer = 0x8769;
const gpsPointer = 0x8825;
const ascii = 2;
const byte = 1;
const undefinedBytes = 7;
const utf8 = 129;
/** A text longer than this is no caption. */
const longest = 64 * 1024;

export interface WalkedTags extends TiffTags {
  /** True where something was passed over. */
  readonly isDamaged: boolean;
}

/** The tags we want, read by our own tolerant reader: what is damaged is passed over, the rest is kept. */
export function walkTiff(tiff: Uint8Array): WalkedTags | undefined {
  const reader = TiffReader.open(tiff);
  if (!reader) return undefined;
  const ifd0 = reader.directory(reader.firstDirectory);
  const below = (pointer: number) => reader.directory(ifd0.get(pointer)?.numbers()[0] ?? 0);
  const exif = below(exifPointer);
  const values = {
    ...pick([ifd0, exif], imageTags),
    ...pick([exif, ifd0], exifTags),
    ...pick([below(gpsPointer)], gpsTags),
  };
  return { values, little: reader.little, isDamaged: reader.isDamaged };
}

/** Some writers put a tag into the wrong directory; its own one is asked first. */
function pick(directories: readonly Map<number, TiffEntry>[], tags: Readonly<Record<string, number>>) {
  const values: Partial<Record<TagName, TagValue>> = {};
  for (const [name, tag] of Object.entries(tags)) {
    const found = directories
      .flatMap((directory) => directory.get(tag) ?? [])
      .map((entry) => (encodedTags.has(name) ? entry.bytes().slice(0, longest) : valueOf(entry)));
    const value = found.find((one) => typeof one !== 'string' || one.trim() !== '');
    // The keys of the three tables are the tag names.
    if (value !== undefined) values[name as TagName] = value;
  }
  return values;
}

function valueOf(entry: TiffEntry): TagValue {
  if (entry.type === ascii || entry.type === utf8) return decodeText(entry.bytes().subarray(0, longest));
  if (entry.type === byte || entry.type === undefinedBytes) return entry.bytes().slice(0, longest);
  return entry.numbers();
}
