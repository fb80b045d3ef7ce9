import { withoutAbsent } from '../withoutAbsent.ts';
import type { XmpProperties } from '../xmp/parseXmp.ts';
import { parseDegrees } from './parseDegrees.ts';
import {
  plausibleAccuracy,
  plausibleAltitude,
  trueHeading,
  type PositionReading,
} from './positionReading.ts';
import { xmpNumber, xmpText } from './xmpValue.ts';

/** The position in XMP: `31,14.382N`, or a signed decimal. */
export function xmpPosition(xmp: XmpProperties): PositionReading {
  const lat = readAxis(xmp, 'Latitude', 'N', 'S');
  const lon = readAxis(xmp, 'Longitude', 'E', 'W');
  return withoutAbsent({
    lat: lat.degrees,
    lon: lon.degrees,
    wrong: lat.wrong ?? lon.wrong,
    altitude: readAltitude(xmp),
    heading: trueHeading(xmpNumber(xmp, 'exif:GPSImgDirection'), xmpText(xmp, 'exif:GPSImgDirectionRef')),
    accuracy: plausibleAccuracy(xmpNumber(xmp, 'exif:GPSHPositioningError')),
    datum: xmpText(xmp, 'exif:GPSMapDatum'),
  });
}

function readAxis(
  xmp: XmpProperties,
  axis: 'Latitude' | 'Longitude',
  positive: string,
  negative: string,
): { degrees?: number; wrong?: string } {
  const text = xmpText(xmp, `exif:GPS${axis}`);
  if (text === undefined) return {};
  const name = axis.toLowerCase();
  const written = parseDegrees(text);
  if (!written || !Number.isFinite(written.value)) return { wrong: `its ${name} is no number` };
  const direction = written.direction ?? xmpText(xmp, `exif:GPS${axis}Ref`)?.charAt(0).toUpperCase();
  if (direction === negative) return { degrees: 0 - Math.abs(written.value) };
  const isSignedDecimal = direction === undefined && /^[+-]?\d+(\.\d+)?$/.test(text);
  if (direction === positive || isSignedDecimal) return { degrees: written.value };
  return { wrong: `its ${name} does not say whether it is ${positive} or ${negative}` };
}

function readAltitude(xmp: XmpProperties): number | undefined {
  const metres = plausibleAltitude(xmpNumber(xmp, 'exif:GPSAltitude'));
  return metres !== undefined && xmpNumber(xmp, 'exif:GPSAltitudeRef') === 1 ? 0 - Math.abs(metres) : metres;
}
