import type { Comparison } from './compareFacts.ts';

interface Exception {
  readonly fields: readonly string[];
  /** Which files; all where absent. */
  readonly file?: RegExp;
  /** Which values; all where absent. */
  readonly when?: (comparison: Comparison) => boolean;
  readonly reason: string;
}

const camera = ['fNumber', 'exposure', 'iso', 'focal'];

/** Where this reader means to answer otherwise than exiftool, and why. */
export const exceptions: readonly Exception[] = [
  {
    fields: camera,
    when: ({ theirs }) => Number(theirs) <= 0,
    reason: 'cameras write 0 for what they do not know',
  },
  {
    fields: ['orientation'],
    when: ({ ours, theirs }) => ours === 1 && !(Number(theirs) >= 1 && Number(theirs) <= 8),
    reason: 'an orientation other than 1 to 8 turns nothing',
  },
  {
    fields: ['taken', 'offset'],
    when: ({ oracleTaken }) => oracleTaken !== undefined && !isOnCalendar(oracleTaken),
    reason: 'no such day; a later source or none is used, and its offset with it',
  },
  {
    fields: ['heading'],
    when: ({ ours, theirs }) => ours === 0 && theirs === 360,
    reason: 'north is 0',
  },
  {
    fields: ['altitude', 'heading'],
    when: ({ ours, isPlaced }) => ours === undefined && !isPlaced,
    reason: 'an altitude and a heading without a position belong to no spot',
  },
  {
    fields: ['lat', 'lon'],
    when: ({ theirs }) => Math.abs(Number(theirs)) > 180,
    reason: 'no such place',
  },
  {
    fields: ['lat', 'lon'],
    file: /^gps-edge\/(Issue 308|bad-exif)\.jpg$/,
    reason: 'half of the position is impossible, or it is 0, 0',
  },
  {
    fields: ['lat', 'lon'],
    file: /^gps-edge\/geodegrees_as_string\.jpg$/,
    reason:
      'this phone writes decimal commas: "52,00000,50,00000,34,01180" is 52° 50′ 34.0118″; exiftool takes the zeros for minutes',
  },
  {
    fields: ['caption'],
    when: ({ theirs }) => /^(OLYMPUS DIGITAL CAMERA|HDRtist Pro Rendering .*)$/.test(String(theirs)),
    reason: 'the words of a camera or a program are no caption',
  },
  { fields: ['caption'], file: /^gps-edge\/Issue 308\.jpg$/, reason: "it repeats the camera's model" },
  {
    fields: ['keywords'],
    when: ({ ours, theirs }) => String(theirs).replace(/;/g, ' | ') === ours,
    reason: 'Windows separates keywords by semicolons',
  },
  {
    fields: ['height'],
    file: /^heic\/(IMG_7943\.HEIC|outdoor\.heic)$/,
    reason:
      'the container crops one row (clean aperture), and decoders do; exiftool gives the size before it',
  },
  {
    fields: ['gpsTime'],
    when: ({ theirs }) => !/^\d{4}-\d\d-\d\dT/.test(String(theirs)),
    reason: 'no such date',
  },
  {
    fields: ['width', 'height'],
    file: /\.jxl$/,
    reason: 'JPEG XL is recognised, not read: nothing here can decode it',
  },
  {
    fields: ['lat', 'lon', 'altitude', 'make', 'model'],
    file: /\.mov$/i,
    reason: 'a video is recognised, not read: its facts come with playing it',
  },
];

function isOnCalendar(local: string): boolean {
  const [year = 0, month = 1, day = 1] = local.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
