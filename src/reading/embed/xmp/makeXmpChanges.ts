import type { PhotoFacts } from '../../../journal/photoFacts.ts';
import { parseDate } from '../../photo/facts/parseDate.ts';
import { xmpText, xmpTexts } from '../../photo/facts/xmpValue.ts';
import type { XmpProperties } from '../../photo/xmp/parseXmp.ts';
import type { EmbeddedFacts } from '../embeddedFacts.ts';
import type { XmpChange, XmpValue } from './xmpChange.ts';

/** What satellites said of the position that is replaced, and directions written by themselves. */
const ofTheFix = [
  ...['LatitudeRef', 'LongitudeRef', 'Satellites', 'Status', 'MeasureMode', 'DOP', 'SpeedRef', 'Speed'],
  ...['TrackRef', 'Track', 'ProcessingMethod', 'AreaInformation', 'Differential'],
];

/**
 * What facts make of a photo's XMP. Fields that repeat what EXIF says, and those that have said the same as what is
 * replaced, are taken out or say the same again.
 *
 * @param xmp what the packet says
 * @param before what the file says of the photo
 */
export function makeXmpChanges(
  facts: EmbeddedFacts,
  xmp: XmpProperties,
  before: Pick<PhotoFacts, 'caption' | 'taken'>,
): readonly XmpChange[] {
  return [
    ...(facts.spot ? placeChanges(facts.spot) : []),
    ...(facts.taken ? timeChanges(facts.taken, xmp, before) : []),
    ...(facts.title === undefined ? [] : [change('dc', 'title', makeText(facts.title))]),
    ...(facts.caption === undefined ? [] : captionChanges(facts.caption, xmp, before)),
    ...(facts.alt === undefined ? [] : [change('Iptc4xmpCore', 'AltTextAccessibility', makeText(facts.alt))]),
    ...(facts.credit === undefined ? [] : creditChanges(facts.credit)),
    ...(facts.keywords === undefined ? [] : keywordChanges(facts.keywords, xmp)),
  ];
}

const change = (namespace: XmpChange['namespace'], name: string, value?: XmpValue): XmpChange => ({
  namespace,
  name,
  value,
});

const makeText = (text: string): XmpValue | undefined => (text === '' ? undefined : { text });

function placeChanges({ lat, lon, altitude, heading, accuracy }: NonNullable<EmbeddedFacts['spot']>) {
  return [
    change('exif', 'GPSLatitude', { plain: printDegrees(lat, 'N', 'S') }),
    change('exif', 'GPSLongitude', { plain: printDegrees(lon, 'E', 'W') }),
    change('exif', 'GPSMapDatum', { plain: 'WGS-84' }),
    change(
      'exif',
      'GPSAltitudeRef',
      altitude === undefined ? undefined : { plain: altitude < 0 ? '1' : '0' },
    ),
    change('exif', 'GPSAltitude', printThousandths(altitude)),
    change('exif', 'GPSHPositioningError', printThousandths(accuracy)),
    ...(heading === undefined
      ? []
      : [
          change('exif', 'GPSImgDirectionRef', { plain: 'T' }),
          change('exif', 'GPSImgDirection', printThousandths(heading)),
        ]),
    ...ofTheFix.map((name) => change('exif', `GPS${name}`)),
  ];
}

/** Minutes to a ten-millionth: `31,14.3820000N`. */
function printDegrees(degrees: number, positive: string, negative: string): string {
  const units = Math.round(Math.abs(degrees) * 60e7);
  const minutes = (units % 60e7) / 1e7;
  return `${Math.floor(units / 60e7)},${minutes.toFixed(7)}${degrees < 0 ? negative : positive}`;
}

function printThousandths(value: number | undefined): XmpValue | undefined {
  return value === undefined ? undefined : { plain: `${Math.round(Math.abs(value) * 1000)}/1000` };
}

function timeChanges(
  { local, offset }: NonNullable<EmbeddedFacts['taken']>,
  xmp: XmpProperties,
  before: Pick<PhotoFacts, 'taken'>,
): readonly XmpChange[] {
  const value = { plain: offset !== undefined && local.includes('T') ? local + offset : local };
  const old = before.taken?.local.slice(0, 19);
  const isSame = (name: string) =>
    old !== undefined && parseDate(xmpText(xmp, name))?.local.slice(0, 19) === old;
  return [
    change('exif', 'DateTimeOriginal', value),
    change('photoshop', 'DateCreated', value),
    ...(isSame('exif:DateTimeDigitized') ? [change('exif', 'DateTimeDigitized', value)] : []),
    ...(isSame('xmp:CreateDate') ? [change('xmp', 'CreateDate', value)] : []),
    ...(isSame('xmp:ModifyDate') ? [change('xmp', 'ModifyDate', value)] : []),
  ];
}

function captionChanges(
  caption: string,
  xmp: XmpProperties,
  before: Pick<PhotoFacts, 'caption'>,
): readonly XmpChange[] {
  const comment = xmpText(xmp, 'exif:UserComment');
  return [
    change('dc', 'description', makeText(caption)),
    change('tiff', 'ImageDescription'),
    ...(comment !== undefined && comment === before.caption ? [change('exif', 'UserComment')] : []),
  ];
}

const creditChanges = (credit: string) => [
  change('dc', 'creator', credit === '' ? undefined : { list: [credit] }),
  change('tiff', 'Artist'),
];

/** Trees of keywords keep the branches that end in one of them. */
function keywordChanges(keywords: readonly string[], xmp: XmpProperties): readonly XmpChange[] {
  const left = (name: string, separator: string) =>
    xmpTexts(xmp, name).filter((branch) => keywords.includes(branch.split(separator).at(-1) ?? ''));
  const [lightroom, digiKam] = [left('lr:hierarchicalSubject', '|'), left('digiKam:TagsList', '/')];
  return [
    change('dc', 'subject', keywords.length === 0 ? undefined : { bag: keywords }),
    change('lr', 'hierarchicalSubject', lightroom.length === 0 ? undefined : { bag: lightroom }),
    change('digiKam', 'TagsList', digiKam.length === 0 ? undefined : { list: digiKam }),
  ];
}
