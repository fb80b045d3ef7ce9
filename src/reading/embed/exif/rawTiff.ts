import { asciiAt, viewOf } from '../../photo/container/bytes.ts';
import { NotEmbedded } from '../notEmbedded.ts';
import { placeOf, readRawDirectory, spanOf, type RawDirectory, type RawEntry } from './rawDirectory.ts';
import type { Span } from './spanKeeper.ts';

/** A TIFF structure as EXIF uses it, to the letter. */
export interface RawTiff {
  readonly isLittle: boolean;
  readonly ifd0: RawDirectory;
  readonly exif: RawDirectory | undefined;
  readonly gps: RawDirectory | undefined;
  /** Directories that are never changed: of the small picture, of interoperability. */
  readonly others: readonly RawDirectory[];
}

export const exifPointer = 0x8769;
export const gpsPointer = 0x8825;
const interoperabilityPointer = 0xa005;
const thumbnail = { place: 0x0201, length: 0x0202 };

export function readRawTiff(tiff: Uint8Array): RawTiff {
  const order = tiff.length >= 8 ? asciiAt(tiff, 0, 2) : '';
  const isLittle = order === 'II';
  if ((!isLittle && order !== 'MM') || viewOf(tiff).getUint16(2, isLittle) !== 42)
    throw new NotEmbedded('its EXIF cannot be read');
  const read = (start: number) => readRawDirectory(tiff, start, isLittle);
  const below = (directory: RawDirectory | undefined, pointer: number) => {
    const entry = directory?.entries.find(({ tag }) => tag === pointer);
    return entry && read(placeOf(entry, isLittle));
  };
  const ifd0 = read(viewOf(tiff).getUint32(4, isLittle));
  const exif = below(ifd0, exifPointer);
  const interoperability = below(exif, interoperabilityPointer);
  return {
    ...{ isLittle, ifd0, exif, gps: below(ifd0, gpsPointer) },
    others: [...(ifd0.next > 0 ? [read(ifd0.next)] : []), ...(interoperability ? [interoperability] : [])],
  };
}

/** Where the values of a directory's entries stand, and the small picture that they lead to. */
export function listValueSpans(entries: readonly RawEntry[], isLittle: boolean): readonly Span[] {
  const numberOf = (wanted: number) => {
    const entry = entries.find(({ tag }) => tag === wanted);
    return entry && placeOf(entry, isLittle);
  };
  const start = numberOf(thumbnail.place);
  const picture = start === undefined ? [] : [{ start, end: start + (numberOf(thumbnail.length) ?? 0) }];
  return [...entries.flatMap((entry) => spanOf(entry, isLittle) ?? []), ...picture];
}
