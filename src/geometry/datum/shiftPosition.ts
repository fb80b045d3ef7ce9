import type { LatLon } from '../distance.ts';

/** What maps of mainland China are drawn in: `gcj02` by nearly all (AMap, Tencent, Google), `bd09` by Baidu. */
export type ShiftedDatum = 'gcj02' | 'bd09';

/** The ellipsoid of Krasovsky (1940), which the shift was written for: metres, and eccentricity squared. */
const axis = 6_378_245;
const eccentricity2 = 0.006_693_421_622_965_943;

const radians = Math.PI / 180;

/**
 * Moves a WGS-84 position into a datum, wherever it is. Those who use the formulas never published them;
 * these are the ones in common use, in the form that PRCoords (CC0) explains: metres to the north and to the east, each
 * a polynomial and some waves around 35° N 105° E.
 */
export function shiftPosition(position: LatLon, datum: ShiftedDatum): LatLon {
  const gcj02 = shiftToGcj02(position);
  return datum === 'gcj02' ? gcj02 : shiftToBd09(gcj02);
}

function shiftToGcj02({ lat, lon }: LatLon): LatLon {
  const [x, y] = [lon - 105, lat - 35];
  const squeezed = 1 - eccentricity2 * Math.sin(lat * radians) ** 2;
  const metresOfLat = (radians * axis * (1 - eccentricity2)) / squeezed ** 1.5;
  const metresOfLon = (radians * axis * Math.cos(lat * radians)) / Math.sqrt(squeezed);
  return { lat: lat + metresNorth(x, y) / metresOfLat, lon: lon + metresEast(x, y) / metresOfLon };
}

function metresNorth(x: number, y: number): number {
  const plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  const waves = [wave(40, x, 1 / 6), wave(40, x, 0.5)];
  const slowWaves = [wave(40, y, 1), wave(80, y, 3), wave(320, y, 12), wave(640, y, 30)];
  return plain + sum([...waves, ...slowWaves]) / 3;
}

function metresEast(x: number, y: number): number {
  const plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  const waves = [wave(40, x, 1 / 6), wave(40, x, 0.5)];
  const slowWaves = [wave(40, x, 1), wave(80, x, 3), wave(300, x, 12), wave(600, x, 30)];
  return plain + sum([...waves, ...slowWaves]) / 3;
}

/** `halfLength` in degrees. */
const wave = (height: number, degrees: number, halfLength: number) =>
  height * Math.sin((degrees / halfLength) * Math.PI);

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** BD-09 turns and stretches GCJ-02 around 0° 0° by waves 0.12° long, then adds a constant. */
function shiftToBd09({ lat, lon }: LatLon): LatLon {
  const stretched = Math.hypot(lon, lat) + 0.000_02 * Math.sin(lat * 3000 * radians);
  const turned = Math.atan2(lat, lon) + 0.000_003 * Math.cos(lon * 3000 * radians);
  return { lat: stretched * Math.sin(turned) + 0.006, lon: stretched * Math.cos(turned) + 0.0065 };
}
