/** One file's entry in oracle.json: exiftool's tags by `Group:Tag`, numbers as numbers. */
export type OracleEntry = Readonly<Record<string, unknown>> & { readonly SourceFile: string };

/** An entry of expected.json: the truth about files whose text exiftool cannot decode. */
export interface Expected {
  readonly title?: string;
  readonly caption?: string;
  readonly keywords?: readonly string[];
  readonly lat?: number;
  readonly lon?: number;
  readonly refs?: null;
  readonly gps?: null;
}

/** Comparable values by field; absent where the oracle has none. */
export type Answers = Readonly<Record<string, string | number | undefined>>;

/** What exiftool says a photo's facts are, by Pinhole's order of sources and nothing else of Pinhole's. */
export function oracleAnswers(entry: OracleEntry, expected: Expected = {}): Answers {
  const withoutPosition = expected.gps === null || expected.refs === null;
  const taken = takenOf(entry);
  return {
    format: formats[text(entry, 'File:FileType') ?? ''] ?? 'unknown',
    ...sizeOf(entry),
    orientation: isHeif(entry) ? 1 : (number(entry, 'IFD0:Orientation') ?? 1),
    taken: taken?.local,
    offset: taken?.offset,
    gpsTime: gpsTimeOf(entry),
    lat: withoutPosition
      ? undefined
      : (expected.lat ?? number(entry, 'Composite:GPSLatitude', 'XMP-exif:GPSLatitude')),
    lon: withoutPosition
      ? undefined
      : (expected.lon ?? number(entry, 'Composite:GPSLongitude', 'XMP-exif:GPSLongitude')),
    altitude: altitudeOf(entry),
    heading: text(entry, 'GPS:GPSImgDirectionRef') === 'T' ? number(entry, 'GPS:GPSImgDirection') : undefined,
    caption: expected.caption ?? text(entry, ...captionTags),
    title: expected.title ?? text(entry, ...titleTags),
    keywords:
      expected.keywords?.join(' | ') ?? text(entry, 'XMP-dc:Subject', 'IPTC:Keywords', 'IFD0:XPKeywords'),
    make: text(entry, 'IFD0:Make', 'ExifIFD:Make', 'XMP-tiff:Make', 'Keys:Make'),
    model: text(entry, 'IFD0:Model', 'ExifIFD:Model', 'XMP-tiff:Model', 'Keys:Model'),
    lens: text(entry, 'ExifIFD:LensModel', 'XMP-exifEX:LensModel'),
    fNumber: number(entry, 'ExifIFD:FNumber', 'XMP-exif:FNumber'),
    exposure: number(entry, 'ExifIFD:ExposureTime', 'XMP-exif:ExposureTime'),
    iso: number(entry, 'ExifIFD:ISO', 'XMP-exif:ISO'),
    focal: number(entry, 'ExifIFD:FocalLength', 'XMP-exif:FocalLength'),
  };
}

const formats: Readonly<Record<string, string>> = {
  JPEG: 'jpeg',
  PNG: 'png',
  APNG: 'png',
  WEBP: 'webp',
  'Extended WEBP': 'webp',
  AVIF: 'avif',
  HEIC: 'heic',
  HEIF: 'heic',
  GIF: 'gif',
  TIFF: 'tiff',
  BTF: 'tiff',
  JXL: 'jxl',
  MOV: 'video',
  MP4: 'video',
};

const captionTags = [
  'XMP-dc:Description',
  'XMP-exif:UserComment',
  'XMP-tiff:ImageDescription',
  'IPTC:Caption-Abstract',
  'IFD0:ImageDescription',
  'IFD0:XPComment',
  'ExifIFD:UserComment',
  'IFD0:XPSubject',
];

const titleTags = [
  'XMP-dc:Title',
  'IPTC:ObjectName',
  'XMP-photoshop:Headline',
  'IPTC:Headline',
  'IFD0:XPTitle',
];

const dateTags: readonly (readonly [date: string, fraction?: string, offset?: string])[] = [
  ['ExifIFD:DateTimeOriginal', 'ExifIFD:SubSecTimeOriginal', 'ExifIFD:OffsetTimeOriginal'],
  ['ExifIFD:CreateDate', 'ExifIFD:SubSecTimeDigitized', 'ExifIFD:OffsetTimeDigitized'],
  ['XMP-exif:DateTimeOriginal'],
  ['XMP-photoshop:DateCreated'],
  ['XMP-xmp:CreateDate'],
  ['Composite:DateTimeOriginal'],
  ['IPTC:DateCreated'],
];

function text(entry: OracleEntry, ...tags: string[]): string | undefined {
  for (const tag of tags) {
    const value = entry[tag];
    const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
    const said = list.map((item) => String(item).trim()).filter((item) => item !== '');
    if (said.length > 0) return [...new Set(said)].join(' | ');
  }
  return undefined;
}

function number(entry: OracleEntry, ...tags: string[]): number | undefined {
  const found = text(entry, ...tags);
  return found === undefined || !Number.isFinite(Number(found)) ? undefined : Number(found);
}

function isHeif(entry: OracleEntry): boolean {
  return /^(AVIF|HEI[CF])$/.test(text(entry, 'File:FileType') ?? '');
}

function sizeOf(entry: OracleEntry): { width: number | undefined; height: number | undefined } {
  const groups = ['File', 'PNG', 'GIF', 'RIFF'];
  const width = number(entry, ...groups.map((group) => `${group}:ImageWidth`));
  const height = number(entry, ...groups.map((group) => `${group}:ImageHeight`));
  const isTurned = isHeif(entry)
    ? (number(entry, 'QuickTime:Rotation') ?? 0) % 180 !== 0
    : (number(entry, 'IFD0:Orientation') ?? 1) >= 5;
  return isTurned ? { width: height, height: width } : { width, height };
}

function takenOf(entry: OracleEntry): { local: string; offset: string | undefined } | undefined {
  for (const [date, fraction, offset] of dateTags) {
    const match =
      /^(\d{4})(?::(\d\d))?(?::(\d\d))?(?: (\d\d:\d\d(?::\d\d)?)(\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/.exec(
        text(entry, date) ?? '',
      );
    if (!match || match[1] === '0000') continue;
    const [, year = '', month = '', day = '', time, ownFraction = '', ownOffset] = match;
    const subSeconds = fraction && text(entry, fraction);
    const local = [year, month, day].filter((part) => part !== '').join('-');
    if (time === undefined) return { local, offset: undefined };
    return {
      local: `${local}T${time}${ownFraction || (subSeconds === undefined ? '' : `.${subSeconds}`)}`,
      offset: (ownOffset ?? (offset && text(entry, offset)))?.replace('Z', '+00:00'),
    };
  }
  return undefined;
}

function gpsTimeOf(entry: OracleEntry): string | undefined {
  const written = text(entry, 'Composite:GPSDateTime', 'XMP-exif:GPSDateTime');
  const match = /^(\d{4}):(\d\d):(\d\d)(?: [\d:]+)? (\d\d:\d\d:\d\d)(\.\d+?)?0*Z?$/.exec(written ?? '');
  return match ? `${match[1]}-${match[2]}-${match[3]}T${match[4]}${match[5] ?? ''}Z` : written;
}

function altitudeOf(entry: OracleEntry): number | undefined {
  const signed = number(entry, 'Composite:GPSAltitude');
  if (signed !== undefined) return signed;
  const metres = number(entry, 'GPS:GPSAltitude', 'XMP-exif:GPSAltitude');
  const below = number(entry, 'GPS:GPSAltitudeRef', 'XMP-exif:GPSAltitudeRef') === 1;
  return metres === undefined ? undefined : below ? -metres : metres;
}
