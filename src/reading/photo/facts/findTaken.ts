import type { Taken } from '../../../journal/taken.ts';
import { iptcFields, type IptcFields } from '../iptc/parseIptc.ts';
import { textOf, type TagName, type TiffTags } from '../tiff/tiffTags.ts';
import type { XmpProperties } from '../xmp/parseXmp.ts';
import { findDateInName } from './findDateInName.ts';
import { parseDate, parseOffset, type WrittenDate } from './parseDate.ts';
import type { Sources } from './sources.ts';
import { xmpText } from './xmpValue.ts';

/**
 * When the photo was taken, as the camera's clock stood: EXIF's DateTimeOriginal, CreateDate, then XMP and IPTC, then the
 * file's name. A tool that corrects DateTimeOriginal in the `.xmp` beside the file is believed over EXIF.
 */
export function findTaken(sources: Sources, file: string, gpsTime: string | undefined): Taken | undefined {
  const { tiff, xmp, sidecar, iptc } = sources;
  const exif =
    exifDate(tiff, 'DateTimeOriginal', 'SubSecTimeOriginal', [
      'OffsetTimeOriginal',
      'OffsetTimeDigitized',
      'OffsetTime',
    ]) ?? exifDate(tiff, 'CreateDate', 'SubSecTimeDigitized', ['OffsetTimeDigitized', 'OffsetTime']);
  const corrected = parseDate(xmpText(sidecar, 'exif:DateTimeOriginal'));
  const own = corrected && !isSameSecond(corrected, exif) ? corrected : exif;
  const written = own ?? xmpDate(sidecar) ?? xmpDate(xmp) ?? iptcDate(iptc);
  if (!written) return findDateInName(file);
  const offset = written.offset ?? offsetOfSameMoment(written, [sidecar, xmp], gpsTime);
  return {
    local: written.local,
    ...(offset === undefined ? {} : { offset, offsetSource: 'exif' }),
    source: 'exif',
  };
}

/** OffsetTime belongs to the date of the last change, which may be another season: it speaks only where the others are silent. */
function exifDate(
  tags: TiffTags | undefined,
  name: TagName,
  fractionName: TagName,
  offsetNames: readonly TagName[],
): WrittenDate | undefined {
  const date = parseDate(textOf(tags, name));
  if (!date) return undefined;
  const fraction = /^\d+/.exec(textOf(tags, fractionName)?.trim() ?? '')?.[0];
  const hasSeconds = /:\d\d:\d\d$/.test(date.local);
  const offset =
    date.offset ??
    offsetNames.map((tag) => parseOffset(textOf(tags, tag))).find((found) => found !== undefined);
  return {
    local: hasSeconds && fraction !== undefined ? `${date.local}.${fraction.slice(0, 9)}` : date.local,
    ...(offset === undefined || !date.local.includes('T') ? {} : { offset }),
  };
}

function xmpDate(xmp: XmpProperties): WrittenDate | undefined {
  const names = [
    'exif:DateTimeOriginal',
    'photoshop:DateCreated',
    'xmp:CreateDate',
    'exif:DateTimeDigitized',
  ];
  return names.map((name) => parseDate(xmpText(xmp, name))).find((date) => date !== undefined);
}

/** IPTC writes `20190624` and `193107+0800`; zeros stand for what is not known. */
function iptcDate(iptc: IptcFields): WrittenDate | undefined {
  const day = /^(\d{4})(?:[-:]?(\d\d))?(?:[-:]?(\d\d))?/.exec(iptc.get(iptcFields.date)?.[0]?.trim() ?? '');
  if (!day) return undefined;
  const date = day
    .slice(1)
    .filter((part) => part !== undefined)
    .join('-');
  const time = /^(\d\d):?(\d\d):?(\d\d)?([+-]\d\d:?\d\d)?/.exec(iptc.get(iptcFields.time)?.[0]?.trim() ?? '');
  const clock = time ? `T${time[1] ?? ''}:${time[2] ?? ''}:${time[3] ?? '00'}${time[4] ?? ''}` : '';
  return parseDate(date + clock) ?? parseDate(date);
}

/**
 * EXIF without an offset, and XMP with one at the same second of the wall clock: the offset is the photo's. Old programs
 * wrote their own machine's zone there, so it is left out where GPS time contradicts it.
 */
function offsetOfSameMoment(
  written: WrittenDate,
  sources: readonly XmpProperties[],
  gpsTime: string | undefined,
): string | undefined {
  const names = ['exif:DateTimeOriginal', 'photoshop:DateCreated', 'xmp:CreateDate'];
  const dates = sources.flatMap((xmp) => names.map((name) => parseDate(xmpText(xmp, name))));
  const found = dates.find((date) => date?.offset !== undefined && isSameSecond(date, written))?.offset;
  if (found === undefined || gpsTime === undefined) return found;
  const drift = Date.parse(`${written.local.slice(0, 19)}${found}`) - Date.parse(gpsTime);
  return Math.abs(drift) < 15 * 60_000 ? found : undefined;
}

function isSameSecond(one: WrittenDate, other: WrittenDate | undefined): boolean {
  return one.local.length >= 16 && one.local.slice(0, 19) === other?.local.slice(0, 19);
}
