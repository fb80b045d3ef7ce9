import { numbersOf, textOf } from '../tiff/tiffTags.ts';
import { formatTime, parseDate } from './parseDate.ts';
import type { Sources } from './sources.ts';
import { xmpText } from './xmpValue.ts';

/** The satellites' own clock, in Greenwich: `2019-06-24T11:31:07Z`. */
export function findGpsTime({ tiff, xmp, sidecar }: Sources): string | undefined {
  return exifTime(tiff) ?? xmpTime(xmp) ?? xmpTime(sidecar);
}

function exifTime(tiff: Sources['tiff']): string | undefined {
  const written = textOf(tiff, 'GPSDateStamp')
    ?.trim()
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1:$2:$3');
  const date = parseDate(written)?.local.slice(0, 10);
  if (date?.length !== 10) return undefined;
  const time =
    clockOf(numbersOf(tiff, 'GPSTimeStamp')) ??
    clockOf(
      textOf(tiff, 'GPSTimeStamp')
        ?.split(/[:\s]+/)
        .map(Number) ?? [],
    );
  return time === undefined ? undefined : `${date}T${time}Z`;
}

function clockOf(numbers: readonly number[]): string | undefined {
  const [hour, minute, second] = numbers;
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  if (
    ![hour, minute, second].every((value) => value >= 0) ||
    !Number.isInteger(hour) ||
    !Number.isInteger(minute)
  )
    return undefined;
  const [whole = '', fraction] = String(Math.round(second * 1e6) / 1e6).split('.');
  return formatTime(String(hour), String(minute), whole, fraction);
}

function xmpTime(xmp: Sources['xmp']): string | undefined {
  const date = parseDate(xmpText(xmp, 'exif:GPSTimeStamp'));
  const isUtc = date?.offset === undefined || date.offset === '+00:00';
  return date && isUtc && date.local.length >= 16 ? `${date.local}Z` : undefined;
}
