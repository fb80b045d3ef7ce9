import { decodeText } from '../text/decodeText.ts';

/** The EXIF tags that a journal asks for, by the directory they belong in. */
export const imageTags = {
  ImageDescription: 0x010e,
  Make: 0x010f,
  Model: 0x0110,
  Orientation: 0x0112,
  Artist: 0x013b,
  Rating: 0x4746,
  RatingPercent: 0x4749,
  Copyright: 0x8298,
  XPTitle: 0x9c9b,
  XPComment: 0x9c9c,
  XPAuthor: 0x9c9d,
  XPKeywords: 0x9c9e,
  XPSubject: 0x9c9f,
  CameraSerialNumber: 0xc62f,
} as const;

export const exifTags = {
  ExposureTime: 0x829a,
  FNumber: 0x829d,
  ISO: 0x8827,
  RecommendedExposureIndex: 0x8832,
  DateTimeOriginal: 0x9003,
  CreateDate: 0x9004,
  OffsetTime: 0x9010,
  OffsetTimeOriginal: 0x9011,
  OffsetTimeDigitized: 0x9012,
  FocalLength: 0x920a,
  SubjectArea: 0x9214,
  MakerNote: 0x927c,
  UserComment: 0x9286,
  SubSecTimeOriginal: 0x9291,
  SubSecTimeDigitized: 0x9292,
  ExifImageWidth: 0xa002,
  ExifImageHeight: 0xa003,
  FocalLengthIn35mmFormat: 0xa405,
  SerialNumber: 0xa431,
  LensModel: 0xa434,
} as const;

export const gpsTags = {
  GPSLatitudeRef: 1,
  GPSLatitude: 2,
  GPSLongitudeRef: 3,
  GPSLongitude: 4,
  GPSAltitudeRef: 5,
  GPSAltitude: 6,
  GPSTimeStamp: 7,
  GPSImgDirectionRef: 16,
  GPSImgDirection: 17,
  GPSMapDatum: 18,
  GPSDateStamp: 29,
  GPSHPositioningError: 31,
} as const;

/** Their bytes have a meaning of their own, whatever the type that they are given. */
export const encodedTags: ReadonlySet<string> = new Set([
  'UserComment',
  'MakerNote',
  'XPTitle',
  'XPComment',
  'XPAuthor',
  'XPKeywords',
  'XPSubject',
]);

export type TagName = keyof typeof imageTags | keyof typeof exifTags | keyof typeof gpsTags;

/** Text, numbers (0/0 is NaN), or bytes whose meaning the tag defines. */
export type TagValue = string | readonly number[] | Uint8Array;

/** What a TIFF structure says, by tag name. */
export interface TiffTags {
  readonly values: Readonly<Partial<Record<TagName, TagValue>>>;
  /** True for `II`: UserComment is text in the structure's byte order. */
  readonly little: boolean;
}

/** Some writers give the bytes of a text no type; they count where nothing but characters stands in them. */
export function textOf(tags: TiffTags | undefined, name: TagName): string | undefined {
  const value = tags?.values[name];
  if (!(value instanceof Uint8Array)) return typeof value === 'string' ? value : undefined;
  const zero = value.indexOf(0);
  const written = zero < 0 ? value : value.subarray(0, zero);
  return written.length > 0 && written.every((byte) => byte >= 0x20) ? decodeText(written) : undefined;
}

/** A number that is written as text is one too. */
export function numbersOf(tags: TiffTags | undefined, name: TagName): readonly number[] {
  const value = tags?.values[name];
  if (typeof value !== 'string') return Array.from(value ?? []);
  return /^\s*[+-]?\d+(\.\d+)?\s*$/.test(value) ? [Number(value)] : [];
}

export function bytesOf(tags: TiffTags | undefined, name: TagName): Uint8Array | undefined {
  const value = tags?.values[name];
  return value instanceof Uint8Array ? value : undefined;
}

/** A number above zero, or none: cameras write 0 for what they do not know. */
export function positiveOf(tags: TiffTags | undefined, name: TagName): number | undefined {
  const value = numbersOf(tags, name)[0];
  return value !== undefined && value > 0 && Number.isFinite(value) ? value : undefined;
}
