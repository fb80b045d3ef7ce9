import type { EmbeddedFacts } from '../embeddedFacts.ts';
import { gpsTags } from '../../photo/tiff/tiffTags.ts';
import type { TagEdits } from './tiffEdits.ts';
import type { Fraction, TiffValue } from './tiffValue.ts';

/** What satellites said of the position that is replaced: how good it was, how fast it moved, by what it was found. */
const ofTheFix: readonly number[] = [8, 9, 10, 11, 12, 13, 14, 15, 27, 28, 30];
const versionTag = 0;
/** The first that knows how sure a position is. */
const version = Uint8Array.of(2, 3, 0, 0);
/** Seconds to a ten-millionth: three micrometres, well below what a position is read to. */
const perSecond = 1e7;

/** A position, always WGS-84, in EXIF's directory of positions. */
export function makeGpsEdits(spot: NonNullable<EmbeddedFacts['spot']>): TagEdits {
  const { lat, lon, altitude, heading, accuracy } = spot;
  return new Map<number, TiffValue | undefined>([
    [versionTag, { type: 1, bytes: version }],
    ...ofTheFix.map((tag) => [tag, undefined] as const),
    [gpsTags.GPSLatitudeRef, { text: lat < 0 ? 'S' : 'N' }],
    [gpsTags.GPSLatitude, { fractions: splitDegrees(lat) }],
    [gpsTags.GPSLongitudeRef, { text: lon < 0 ? 'W' : 'E' }],
    [gpsTags.GPSLongitude, { fractions: splitDegrees(lon) }],
    [gpsTags.GPSAltitudeRef, altitude === undefined ? undefined : makeSign(altitude)],
    [gpsTags.GPSAltitude, makeThousandths(altitude)],
    ...(heading === undefined
      ? []
      : ([
          [gpsTags.GPSImgDirectionRef, { text: 'T' }],
          [gpsTags.GPSImgDirection, makeThousandths(heading)],
        ] as const)),
    [gpsTags.GPSMapDatum, { text: 'WGS-84' }],
    [gpsTags.GPSHPositioningError, makeThousandths(accuracy)],
  ]);
}

/** Degrees, minutes, seconds. */
function splitDegrees(degrees: number): readonly Fraction[] {
  const units = Math.round(Math.abs(degrees) * 3600 * perSecond);
  const minutes = Math.floor(units / (60 * perSecond));
  return [
    [Math.floor(minutes / 60), 1],
    [minutes % 60, 1],
    [units % (60 * perSecond), perSecond],
  ];
}

/** 1 is below the level of the sea. */
const makeSign = (altitude: number): TiffValue => ({ type: 1, bytes: Uint8Array.of(altitude < 0 ? 1 : 0) });

function makeThousandths(value: number | undefined): TiffValue | undefined {
  return value === undefined ? undefined : { fractions: [[Math.round(Math.abs(value) * 1000), 1000]] };
}
