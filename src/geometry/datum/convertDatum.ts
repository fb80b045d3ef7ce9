import type { LatLon } from '../distance.ts';
import { isInMainlandChina } from './isInMainlandChina.ts';
import { shiftPosition, type ShiftedDatum } from './shiftPosition.ts';

/**
 * Each round leaves at most 2 % of the error of the one before: 1.2 km shrink below a thousandth of a millimetre.
 */
const rounds = 6;

/** A WGS-84 position as a map in `datum` has it; unchanged outside mainland China. */
export function convertFromWgs84(position: LatLon, datum: ShiftedDatum): LatLon {
  return isInMainlandChina(position) ? shiftPosition(position, datum) : position;
}

/**
 * The WGS-84 position of what a map in `datum` has at `position`; unchanged where that is outside mainland China.
 * Beside a border one pair of numbers may stand for two places, one shifted and one not: it is read as the shifted one,
 * so that whatever was converted comes back.
 */
export function convertToWgs84(position: LatLon, datum: ShiftedDatum): LatLon {
  let found = position;
  for (let round = 0; round < rounds; round++) {
    const shifted = shiftPosition(found, datum);
    found = { lat: found.lat - shifted.lat + position.lat, lon: found.lon - shifted.lon + position.lon };
  }
  return isInMainlandChina(found) ? found : position;
}
