import type { PhotoFacts } from '../../../journal/photoFacts.ts';
import type { Problem } from '../../../journal/problem.ts';
import type { Spot } from '../../../journal/spot.ts';
import { withoutAbsent } from '../withoutAbsent.ts';
import { exifPosition } from './exifPosition.ts';
import type { PositionReading } from './positionReading.ts';
import type { Sources } from './sources.ts';
import { xmpPosition } from './xmpPosition.ts';
import { datumOtherThanWgs84 } from './datumOtherThanWgs84.ts';

interface SpotFacts extends Pick<PhotoFacts, 'spot' | 'datum'> {
  readonly problems: readonly Omit<Problem, 'file'>[];
}

const giveAt = 'if you know where it was taken, give `at:` in photos.yaml';

/** Where the photo was taken: the `.xmp` beside it, else EXIF, else the XMP inside. What cannot be true is no position. */
export function findSpot({ sidecar, tiff, xmp }: Sources): SpotFacts {
  const readings = [xmpPosition(sidecar), exifPosition(tiff), xmpPosition(xmp)];
  const complaints = readings.map(complaintAbout);
  const chosen = readings.find(
    (reading, index) => reading.lat !== undefined && complaints[index] === undefined,
  );
  if (!chosen) {
    const what = complaints.find((complaint) => complaint !== undefined);
    return {
      problems: what === undefined ? [] : [{ what: `its position is not used: ${what}`, todo: giveAt }],
    };
  }
  const spot = makeSpot(complete(chosen, readings));
  const datum = datumOtherThanWgs84(chosen.datum);
  if (datum === undefined) return { spot, problems: [] };
  const what = `its position is given in the datum ${datum}, not WGS-84, and may be off by up to a few hundred metres`;
  return {
    spot,
    datum,
    problems: [{ what, todo: 'check it on the map and give `at:` in photos.yaml' }],
  };
}

/** Why a reading is no position; none where it is one, or where nothing was written. */
function complaintAbout({ lat, lon, wrong }: PositionReading): string | undefined {
  if (wrong !== undefined) return wrong;
  if (lat === undefined && lon === undefined) return undefined;
  if (lat === undefined) return 'there is a longitude but no latitude';
  if (lon === undefined) return 'there is a latitude but no longitude';
  if (Math.abs(lat) > 90) return `latitude ${lat} is beyond the poles`;
  if (Math.abs(lon) > 180) return `longitude ${lon} is beyond 180 degrees`;
  return round(lat) === 0 && round(lon) === 0
    ? 'it is exactly 0, 0, which cameras write when they have no fix'
    : undefined;
}

/**
 * The camera's compass and, where the position was found elsewhere, its altimeter count too. An altitude that comes with
 * a position of its own belongs to that one.
 */
function complete(chosen: PositionReading, readings: readonly PositionReading[]): PositionReading {
  const placeless = readings.filter(({ lat, lon }) => lat === undefined || lon === undefined);
  return withoutAbsent({
    ...chosen,
    altitude: chosen.altitude ?? placeless.find(({ altitude }) => altitude !== undefined)?.altitude,
    heading: chosen.heading ?? readings.find(({ heading }) => heading !== undefined)?.heading,
  });
}

function makeSpot({ lat = 0, lon = 0, altitude, heading, accuracy }: PositionReading): Spot {
  return {
    lat: round(lat),
    lon: round(lon),
    ...withoutAbsent({ altitude, heading, accuracy }),
    source: 'exif',
  };
}

/** To a millimetre: what is beyond is the dust of binary fractions. */
function round(degrees: number): number {
  return Math.round(degrees * 1e8) / 1e8;
}
