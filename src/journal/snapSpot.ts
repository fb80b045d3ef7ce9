import type { LatLon } from '../geometry/distance.ts';
import type { Spot } from './spot.ts';

/** Metres of a degree of latitude on a sphere of the earth's mean radius. */
const metresPerDegree = 111_195.08;

/** Metres from which on a position is meant to be vague: height and direction could give it away again. */
const vague = 100;

/**
 * A spot as it may be published: on a grid of cells that are at least `precision` metres wide and high, so that all
 * positions of a cell become one. Altitude goes by the same steps, an accuracy claims no more than the grid gives;
 * a vague spot keeps neither altitude nor heading and says how vague it is.
 */
export function snapSpot(
  { altitude, heading, accuracy, source, ...position }: Spot,
  precision: number,
): Spot {
  const isVague = precision > vague;
  const radius =
    accuracy === undefined && !isVague ? undefined : Math.max(Math.ceil(accuracy ?? 0), precision);
  const { lat, lon } = snapPosition(position, precision);
  return {
    lat,
    lon,
    ...(altitude !== undefined && !isVague && { altitude: toStep(altitude, precision) }),
    ...(heading !== undefined && !isVague && { heading: Math.round(heading) % 360 }),
    ...(radius !== undefined && { accuracy: radius }),
    source,
  };
}

/**
 * The grid's point nearest to a position, with six decimals. The grid starts from 0, 0 (which stays what it is) and
 * each row divides its circle evenly, so no cell at its end is smaller than the others.
 */
export function snapPosition({ lat, lon }: LatLon, precision: number): LatLon {
  const rows = Math.max(1, Math.floor((90 * metresPerDegree) / precision));
  const height = 90 / rows;
  const row = Math.round(lat / height);
  // Measured at the side that is nearer to its pole, where the row's cells are narrowest.
  const narrowest = Math.min(90, (Math.abs(row) + 0.5) * height);
  const around = 360 * metresPerDegree * Math.cos((narrowest * Math.PI) / 180);
  const width = 360 / Math.max(1, Math.floor(around / precision));
  const snapped = Math.round(lon / width) * width;
  return { lat: toDecimals(row * height), lon: toDecimals(wrap(snapped)) };
}

/** −180 excluded, so that the meridian has one name. */
const wrap = (lon: number) => (lon > 180 + 1e-9 ? lon - 360 : lon <= -180 + 1e-9 ? lon + 360 : lon);

const toStep = (value: number, step: number) => Math.round(value / step) * step + 0;
const toDecimals = (degrees: number) => Math.round(degrees * 1e6) / 1e6 + 0;
