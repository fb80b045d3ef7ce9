import type { Camera } from '../../../journal/photo.ts';
import { cleanText } from '../text/cleanText.ts';
import { numbersOf, positiveOf, textOf, type TagName } from '../tiff/tiffTags.ts';
import { withoutAbsent } from '../withoutAbsent.ts';
import { mergeXmp } from '../xmp/mergeXmp.ts';
import type { Sources } from './sources.ts';
import { xmpNumber, xmpText } from './xmpValue.ts';

/** What an ISO field of 16 bits says when the true value does not fit. */
const tooLargeForShort = 65535;

/** Camera, lens and exposure: EXIF, else the XMP inside, else that beside. Zero means that the camera did not know. */
export function findCamera({ tiff, ...packets }: Sources): Camera | undefined {
  const xmp = mergeXmp([packets.xmp, packets.sidecar]);
  const text = (tag: TagName, ...properties: string[]) =>
    [textOf(tiff, tag), ...properties.map((name) => xmpText(xmp, name))]
      .map(cleanName)
      .find((name) => name !== undefined);
  const amount = (tag: TagName, property: string) =>
    tidy(positiveOf(tiff, tag) ?? positive(xmpNumber(xmp, property)));
  const camera: Camera = withoutAbsent({
    make: text('Make', 'tiff:Make'),
    model: text('Model', 'tiff:Model'),
    lens: text('LensModel', 'exifEX:LensModel', 'aux:Lens', 'aux:LensModel'),
    fNumber: amount('FNumber', 'exif:FNumber'),
    exposure: amount('ExposureTime', 'exif:ExposureTime'),
    iso: findIso(tiff, xmp),
    focal: amount('FocalLength', 'exif:FocalLength'),
    focal35: amount('FocalLengthIn35mmFormat', 'exif:FocalLengthIn35mmFilm'),
  });
  return Object.keys(camera).length > 0 ? camera : undefined;
}

/** The body's number, to tell two cameras of one model apart. */
export function findSerial({ tiff, xmp }: Sources): string | undefined {
  const candidates = [
    textOf(tiff, 'SerialNumber'),
    textOf(tiff, 'CameraSerialNumber'),
    xmpText(xmp, 'exifEX:BodySerialNumber'),
    xmpText(xmp, 'aux:SerialNumber'),
  ];
  return candidates.map(cleanText).find((serial) => serial !== undefined && /[1-9a-z]/i.test(serial));
}

function findIso(tiff: Sources['tiff'], xmp: Sources['xmp']): number | undefined {
  const short = numbersOf(tiff, 'ISO').find((value) => value > 0);
  if (short === tooLargeForShort) return positiveOf(tiff, 'RecommendedExposureIndex') ?? short;
  return (
    short ??
    positive(xmpNumber(xmp, 'exif:ISOSpeedRatings') ?? xmpNumber(xmp, 'exifEX:PhotographicSensitivity'))
  );
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}

/** Without the dust of binary fractions; ten digits tell any two exposures apart. */
function tidy(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value.toPrecision(10));
}

/** Names with a letter or digit in them; `----` and blanks are what cameras write without a lens. */
function cleanName(name: string | undefined): string | undefined {
  const clean = cleanText(name)?.replace(/\s+/g, ' ');
  return clean !== undefined &&
    /[\p{L}\p{N}]/u.test(clean) &&
    !clean.includes('\ufffd') &&
    !/^(unknown|n\/a)$/i.test(clean)
    ? clean
    : undefined;
}
