import { expect, test } from 'vitest';
import { computeBearing } from '../computeBearing.ts';
import { computeDistance, type LatLon } from '../distance.ts';
import { convertFromWgs84, convertToWgs84 } from './convertDatum.ts';
import { isInMainlandChina } from './isInMainlandChina.ts';

const peoplesSquare = { lat: 31.2304, lon: 121.4737 };
const datums = ['gcj02', 'bd09'] as const;

test("People's Square stands 430 m to the east and 216 m to the south on Chinese maps", () => {
  const shifted = convertFromWgs84(peoplesSquare, 'gcj02');
  expect(shifted.lat).toBeCloseTo(31.22845773757727, 12);
  expect(shifted.lon).toBeCloseTo(121.47822305927693, 12);
  const east = computeDistance(peoplesSquare, { ...peoplesSquare, lon: shifted.lon });
  const south = computeDistance(peoplesSquare, { ...peoplesSquare, lat: shifted.lat });
  expect(Math.abs(east - 430)).toBeLessThan(1);
  expect(Math.abs(south - 216)).toBeLessThan(1);
  expect(computeBearing(peoplesSquare, shifted)).toBeCloseTo(116.7, 1);
});

test('what another program converts, comes out to the last digit', () => {
  // The first from the documents of gcoord 1.0.7, the others computed with it.
  for (const [wgs84, datum, lat, lon] of [
    [{ lat: 39.914266, lon: 116.403988 }, 'bd09', 39.92196580126834, 116.41661560068297],
    [peoplesSquare, 'bd09', 31.234310593689997, 121.484781468503],
    [{ lat: 43.8256, lon: 87.6168 }, 'gcj02', 43.82680539311119, 87.61964994946926],
    [{ lat: 43.8256, lon: 87.6168 }, 'bd09', 43.83294979479329, 87.62609977081571],
    [{ lat: 25.6, lon: 100.25 }, 'gcj02', 25.59696329911799, 100.25109096853137],
  ] as const) {
    const shifted = convertFromWgs84(wgs84, datum);
    expect(shifted.lat).toBeCloseTo(lat, 11);
    expect(shifted.lon).toBeCloseTo(lon, 11);
  }
});

test('the way back from the Bund ends where it began', () => {
  const bund = { lat: 31.24, lon: 121.49 };
  const back = convertToWgs84({ lat: 31.238015, lon: 121.494468 }, 'gcj02');
  expect(computeDistance(back, bund)).toBeLessThan(0.2);
});

/** A fixed sequence of numbers between 0 and 1 (a linear congruence), so that a failure can be seen again. */
function makeNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** One position in each cell of a quarter of a degree. */
function* scatter(seed: number): Generator<LatLon> {
  const next = makeNumbers(seed);
  for (let lat = 14; lat < 54; lat += 0.25)
    for (let lon = 73; lon < 135; lon += 0.25) yield { lat: lat + next() * 0.25, lon: lon + next() * 0.25 };
}

test('everywhere in China a position comes back to within 15 cm, moved by at most 1.7 km', () => {
  let count = 0;
  let worst = 0;
  let farthest = 0;
  for (const position of scatter(3)) {
    if (!isInMainlandChina(position)) continue;
    count++;
    for (const datum of datums) {
      const shifted = convertFromWgs84(position, datum);
      worst = Math.max(worst, computeDistance(position, convertToWgs84(shifted, datum)));
      farthest = Math.max(farthest, computeDistance(position, shifted));
    }
  }
  expect(count).toBeGreaterThan(15_000);
  expect(worst).toBeLessThan(0.15);
  expect(farthest).toBeLessThan(1700);
});

test('outside of China a position is the very one that it was', () => {
  for (const position of [
    { lat: 22.2819, lon: 114.1582 },
    { lat: 37.5665, lon: 126.978 },
    { lat: 0, lon: 0 },
    { lat: 90, lon: 0 },
    { lat: -90, lon: 180 },
  ])
    for (const datum of datums) {
      expect(convertFromWgs84(position, datum)).toBe(position);
      expect(convertToWgs84(position, datum)).toBe(position);
    }
});

test('a place beside the border comes back though its shifted numbers lie beyond it', () => {
  const station = { lat: 22.5335, lon: 114.1117 };
  for (const datum of datums) {
    const shifted = convertFromWgs84(station, datum);
    expect(shifted).not.toBe(station);
    expect(computeDistance(station, convertToWgs84(shifted, datum))).toBeLessThan(0.15);
  }
});
