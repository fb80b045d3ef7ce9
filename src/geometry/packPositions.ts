import type { LatLon } from './distance.ts';
import { packColumn, unpackColumn } from './packNumbers.ts';

/** Positions as two columns. `pinhole audit` reads them wherever they stand in a file. */
export interface PackedPositions {
  /** How many units a degree has: their precision. */
  readonly units: number;
  readonly lats: string;
  readonly lons: string;
}

export function packPositions(positions: readonly LatLon[], units: number): PackedPositions {
  const column = (degrees: readonly number[]) => packColumn(degrees.map((each) => Math.round(each * units)));
  return {
    units,
    lats: column(positions.map(({ lat }) => lat)),
    lons: column(positions.map(({ lon }) => lon)),
  };
}

/** Throws where the columns are not of one length. */
export function unpackPositions({ units, lats, lons }: PackedPositions): LatLon[] {
  const [north, east] = [unpackColumn(lats), unpackColumn(lons)];
  if (north.length !== east.length) throw new Error('columns of positions are not of one length');
  return north.map((lat, index) => ({ lat: lat / units, lon: (east[index] ?? 0) / units }));
}

export function isPackedPositions(value: object): value is PackedPositions {
  return (
    'units' in value &&
    'lats' in value &&
    'lons' in value &&
    typeof value.units === 'number' &&
    typeof value.lats === 'string' &&
    typeof value.lons === 'string'
  );
}
