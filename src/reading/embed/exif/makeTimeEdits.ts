import type { Taken } from '../../../journal/taken.ts';
import { decodeText } from '../../photo/text/decodeText.ts';
import { TiffReader } from '../../photo/tiff/tiffReader.ts';
import { exifTags } from '../../photo/tiff/tiffTags.ts';
import { exifPointer } from './rawTiff.ts';
import type { TagEdits } from './tiffEdits.ts';
import type { TiffValue } from './tiffValue.ts';

/** A date of EXIF has its fraction and its offset in fields of their own. */
interface DateFields {
  readonly date: number;
  readonly fraction: number;
  readonly offset: number;
}

const original: DateFields = {
  date: exifTags.DateTimeOriginal,
  fraction: exifTags.SubSecTimeOriginal,
  offset: exifTags.OffsetTimeOriginal,
};
const digitized: DateFields = {
  date: exifTags.CreateDate,
  fraction: exifTags.SubSecTimeDigitized,
  offset: exifTags.OffsetTimeDigitized,
};
/** The file's last change; its date stands in the first directory. */
const changed: DateFields = { date: 0x0132, fraction: 0x9290, offset: exifTags.OffsetTime };

const versionTag = 0x9000;
/** The first that knows offsets is 0231. */
const version = new TextEncoder().encode('0232');
const isOld = (written: string | undefined) => written === undefined || written < '0231';

/**
 * The time of a photo in EXIF. A camera writes one moment three times: those that said the same second as the time
 * that is replaced say the same again.
 */
export function makeTimeEdits(
  tiff: Uint8Array | undefined,
  taken: Pick<Taken, 'local' | 'offset'>,
): { readonly ifd0: TagEdits; readonly exif: TagEdits } {
  const reader = tiff && TiffReader.open(tiff);
  const ifd0 = reader?.directory(reader.firstDirectory);
  const exif = reader?.directory(ifd0?.get(exifPointer)?.numbers()[0] ?? 0);
  const read = (tag: number) => {
    const entry = exif?.get(tag) ?? ifd0?.get(tag);
    return entry && decodeText(entry.bytes()).slice(0, 19);
  };
  const old = read(original.date);
  const isSame = ({ date }: DateFields) => old !== undefined && /\d/.test(old) && read(date) === old;
  const changes = isSame(changed) ? writeFields(changed, taken) : [];
  return {
    ifd0: new Map(changes.filter(([tag]) => tag === changed.date)),
    exif: new Map([
      ...(isOld(read(versionTag)) ? [[versionTag, { type: 7, bytes: version }] as const] : []),
      ...writeFields(original, taken),
      ...(isSame(digitized) ? writeFields(digitized, taken) : []),
      ...changes.filter(([tag]) => tag !== changed.date),
    ]),
  };
}

function writeFields(
  fields: DateFields,
  { local, offset }: Pick<Taken, 'local' | 'offset'>,
): readonly (readonly [tag: number, value: TiffValue | undefined])[] {
  const [clock = '', fraction] = local.split('.');
  const hasTime = clock.includes('T');
  return [
    [fields.date, { text: printDate(clock) }],
    [fields.fraction, fraction === undefined ? undefined : { text: fraction }],
    [fields.offset, offset === undefined || !hasTime ? undefined : { text: offset }],
  ];
}

/** `2019:06:24 19:31:07`; blanks stand for what is not known. */
function printDate(clock: string): string {
  const written = clock.replaceAll('-', ':').replace('T', ' ');
  return written + '    :  :     :  :  '.slice(written.length);
}
