import { withoutAbsent } from '../withoutAbsent.ts';
import { numbersOf, textOf, type TagName, type TiffTags } from '../tiff/tiffTags.ts';
import { joinDegrees, parseDegrees } from './parseDegrees.ts';
import {
  plausibleAccuracy,
  plausibleAltitude,
  trueHeading,
  type PositionReading,
} from './positionReading.ts';

interface Axis {
  readonly name: 'latitude' | 'longitude';
  readonly value: TagName;
  readonly reference: TagName;
  readonly positive: string;
  readonly negative: string;
}

const latitude: Axis = {
  name: 'latitude',
  value: 'GPSLatitude',
  reference: 'GPSLatitudeRef',
  positive: 'N',
  negative: 'S',
};
const longitude: Axis = {
  name: 'longitude',
  value: 'GPSLongitude',
  reference: 'GPSLongitudeRef',
  positive: 'E',
  negative: 'W',
};

/** The position in EXIF: unsigned degrees, minutes and seconds, and a letter for the hemisphere. */
export function exifPosition(tags: TiffTags | undefined): PositionReading {
  const lat = readAxis(tags, latitude);
  const lon = readAxis(tags, longitude);
  return withoutAbsent({
    lat: lat.degrees,
    lon: lon.degrees,
    wrong: lat.wrong ?? lon.wrong,
    altitude: readAltitude(tags),
    heading: trueHeading(numbersOf(tags, 'GPSImgDirection')[0], textOf(tags, 'GPSImgDirectionRef')),
    accuracy: plausibleAccuracy(numbersOf(tags, 'GPSHPositioningError')[0]),
    datum: textOf(tags, 'GPSMapDatum'),
  });
}

function readAxis(tags: TiffTags | undefined, axis: Axis): { degrees?: number; wrong?: string } {
  const text = textOf(tags, axis.value)?.replace(/\0/g, '').trim();
  const numbers = numbersOf(tags, axis.value);
  if ((text === undefined || text === '') && numbers.length === 0) return {};
  const written = text ? parseDegrees(text) : { value: joinDegrees(numbers), direction: undefined };
  if (!written || !Number.isFinite(written.value) || numbers.length > 3)
    return { wrong: `its ${axis.name} is no number` };
  const reference = textOf(tags, axis.reference)?.trim().charAt(0).toUpperCase();
  const hemisphere = reference ? reference : written.direction;
  if (hemisphere === axis.negative) return { degrees: 0 - Math.abs(written.value) };
  if (hemisphere === axis.positive || (text && written.value < 0 && hemisphere === undefined))
    return { degrees: written.value };
  return { wrong: `its ${axis.name} does not say whether it is ${axis.positive} or ${axis.negative}` };
}

/** Reference 1 is below sea level; 2 and 3 the same by the ellipsoid. */
function readAltitude(tags: TiffTags | undefined): number | undefined {
  const metres = plausibleAltitude(numbersOf(tags, 'GPSAltitude')[0]);
  const reference = Number(numbersOf(tags, 'GPSAltitudeRef')[0] ?? textOf(tags, 'GPSAltitudeRef'));
  return metres !== undefined && (reference === 1 || reference === 3) ? 0 - Math.abs(metres) : metres;
}
