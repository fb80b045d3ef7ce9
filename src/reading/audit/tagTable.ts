import type { FindingKind } from './finding.ts';

/**
 * Tags of a picture's directories that may be published: how the pixels are laid out, turned and coloured, and how
 * large they are. Whatever is not named here may not.
 */
export const harmlessTags: ReadonlySet<number> = new Set([
  // Layout: subfile type, size, bits, compression, photometric, strips, samples, tiles, JPEG tables.
  0x00fe, 0x00ff, 0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0107, 0x010a, 0x0111, 0x0115, 0x0116, 0x0117,
  0x0118, 0x0119, 0x011c, 0x0129, 0x013d, 0x0140, 0x0142, 0x0143, 0x0144, 0x0145, 0x014c, 0x0152, 0x0153,
  0x0154, 0x0155, 0x015b, 0x0200, 0x0207, 0x0208, 0x0209,
  // Orientation and resolution.
  0x0112, 0x011a, 0x011b, 0x0128,
  // Colour.
  0x012d, 0x013e, 0x013f, 0x0211, 0x0212, 0x0213, 0x0214, 0xa001, 0xa500,
  // Of EXIF: versions, components, size, and padding.
  0x9000, 0x9101, 0x9102, 0xa000, 0xa002, 0xa003, 0xea1c,
]);

/** Tags that lead elsewhere or hold a block of another kind, which is judged itself. */
export const pointerTags = {
  exif: 0x8769,
  gps: 0x8825,
  interop: 0xa005,
  subDirectories: 0x014a,
  thumbnailStart: 0x0201,
  thumbnailLength: 0x0202,
  xmp: 0x02bc,
  iptc: 0x83bb,
  photoshop: 0x8649,
  icc: 0x8773,
} as const;

/** Of the interoperability directory: index, version, and the file that it was made from. */
export const harmlessInteropTags: ReadonlySet<number> = new Set([1, 2, 0x1001, 0x1002]);

/** Of a multi-picture index: version, count, the list of pictures, total. */
export const harmlessIndexTags: ReadonlySet<number> = new Set([0xb000, 0xb001, 0xb002, 0xb004, 0xb101]);

/** What the tags are that files have most. */
export const knownTags: Readonly<Record<number, readonly [name: string, kind: FindingKind]>> = {
  0x010d: ['DocumentName', 'text'],
  0x010e: ['ImageDescription', 'text'],
  0x010f: ['Make', 'camera'],
  0x0110: ['Model', 'camera'],
  0x011d: ['PageName', 'text'],
  0x0131: ['Software', 'software'],
  0x0132: ['ModifyDate', 'date'],
  0x013b: ['Artist', 'name'],
  0x013c: ['HostComputer', 'name'],
  0x4746: ['Rating', 'metadata'],
  0x8298: ['Copyright', 'name'],
  0x829a: ['ExposureTime', 'camera'],
  0x829d: ['FNumber', 'camera'],
  0x8827: ['ISO', 'camera'],
  0x882a: ['TimeZoneOffset', 'date'],
  0x9003: ['DateTimeOriginal', 'date'],
  0x9004: ['CreateDate', 'date'],
  0x9010: ['OffsetTime', 'date'],
  0x9011: ['OffsetTimeOriginal', 'date'],
  0x9012: ['OffsetTimeDigitized', 'date'],
  0x920a: ['FocalLength', 'camera'],
  0x927c: ['MakerNote', 'maker note'],
  0x9286: ['UserComment', 'text'],
  0x9290: ['SubSecTime', 'date'],
  0x9291: ['SubSecTimeOriginal', 'date'],
  0x9292: ['SubSecTimeDigitized', 'date'],
  0x935c: ['ImageSourceData', 'metadata'],
  0x9c9b: ['XPTitle', 'text'],
  0x9c9c: ['XPComment', 'text'],
  0x9c9d: ['XPAuthor', 'name'],
  0x9c9e: ['XPKeywords', 'text'],
  0x9c9f: ['XPSubject', 'text'],
  0xa004: ['RelatedSoundFile', 'text'],
  0xa405: ['FocalLengthIn35mmFormat', 'camera'],
  0xa420: ['ImageUniqueID', 'serial number'],
  0xa430: ['OwnerName', 'name'],
  0xa431: ['SerialNumber', 'serial number'],
  0xa432: ['LensInfo', 'camera'],
  0xa433: ['LensMake', 'camera'],
  0xa434: ['LensModel', 'camera'],
  0xa435: ['LensSerialNumber', 'serial number'],
  0xa436: ['ImageTitle', 'text'],
  0xa437: ['Photographer', 'name'],
  0xa438: ['ImageEditor', 'name'],
  0xa439: ['CameraFirmware', 'software'],
  0xa43a: ['RAWDevelopingSoftware', 'software'],
  0xa43b: ['ImageEditingSoftware', 'software'],
  0xa43c: ['MetadataEditingSoftware', 'software'],
  0xc4a5: ['PrintIM', 'metadata'],
  0xc614: ['UniqueCameraModel', 'camera'],
  0xc62f: ['CameraSerialNumber', 'serial number'],
  0xc634: ['DNGPrivateData', 'maker note'],
  0xc635: ['MakerNoteSafety', 'metadata'],
};

/** Names of the GPS directory's tags; the first, its version, says nothing. */
export const gpsTagNames: readonly string[] = [
  'GPSVersionID',
  'GPSLatitudeRef',
  'GPSLatitude',
  'GPSLongitudeRef',
  'GPSLongitude',
  'GPSAltitudeRef',
  'GPSAltitude',
  'GPSTimeStamp',
  'GPSSatellites',
  'GPSStatus',
  'GPSMeasureMode',
  'GPSDOP',
  'GPSSpeedRef',
  'GPSSpeed',
  'GPSTrackRef',
  'GPSTrack',
  'GPSImgDirectionRef',
  'GPSImgDirection',
  'GPSMapDatum',
  'GPSDestLatitudeRef',
  'GPSDestLatitude',
  'GPSDestLongitudeRef',
  'GPSDestLongitude',
  'GPSDestBearingRef',
  'GPSDestBearing',
  'GPSDestDistanceRef',
  'GPSDestDistance',
  'GPSProcessingMethod',
  'GPSAreaInformation',
  'GPSDateStamp',
  'GPSDifferential',
  'GPSHPositioningError',
];
