import { expect, test } from 'vitest';
import { computeDistance } from '../geometry/distance.ts';
import { snapPosition, snapSpot } from './snapSpot.ts';

test('a position moves to the nearest point of the grid', () => {
  expect(snapPosition({ lat: 31.2397, lon: 121.49 }, 10)).toEqual({ lat: 31.239714, lon: 121.489989 });
  expect(snapPosition({ lat: 31.2397, lon: 121.49 }, 1000)).toEqual({ lat: 31.244129, lon: 121.490269 });
});

test('zero stays zero, and never a negative one', () => {
  expect(snapPosition({ lat: -0.00001, lon: -0.00001 }, 10)).toEqual({ lat: 0, lon: 0 });
});

test('the 180° meridian and the poles are ordinary places', () => {
  expect(snapPosition({ lat: 0, lon: -180 }, 10)).toEqual({ lat: 0, lon: 180 });
  expect(snapPosition({ lat: 0, lon: 179.99999 }, 1000)).toEqual({ lat: 0, lon: 180 });
  expect(snapPosition({ lat: 90, lon: 12 }, 10)).toEqual({ lat: 90, lon: 0 });
  expect(snapPosition({ lat: -90, lon: 12 }, 100_000)).toEqual({ lat: -90, lon: 0 });
});

test('altitude goes by the same steps, a heading by whole degrees, an accuracy claims no more than the grid', () => {
  const spot = { lat: 0, lon: 0, altitude: 12.4, heading: 359.7, accuracy: 4.6, source: 'exif' as const };
  expect(snapSpot(spot, 10)).toEqual({
    lat: 0,
    lon: 0,
    altitude: 10,
    heading: 0,
    accuracy: 10,
    source: 'exif',
  });
  expect(snapSpot({ ...spot, accuracy: 64.2, altitude: 0 }, 10)).toMatchObject({ accuracy: 65, altitude: 0 });
  expect(snapSpot({ lat: 0, lon: 0, source: 'sidecar' }, 10)).toEqual({ lat: 0, lon: 0, source: 'sidecar' });
});

test('a vague spot says how vague it is and neither height nor direction', () => {
  const spot = { lat: 0, lon: 0, altitude: 12, heading: 87, source: 'exif' as const };
  expect(snapSpot(spot, 1000)).toEqual({ lat: 0, lon: 0, accuracy: 1000, source: 'exif' });
});

/** A fixed sequence of numbers between 0 and 1 (a linear congruence), so that a failure can be seen again. */
function* makeNumbers(seed: number) {
  for (let state = seed; ;) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield state / 4_294_967_296;
  }
}

test('nothing is published finer than asked: points of the grid lie at least the precision apart', () => {
  const numbers = makeNumbers(7);
  const next = () => numbers.next().value as number;
  for (let i = 0; i < 4000; i++) {
    const precision = 10 ** (next() * 5);
    const position = { lat: (next() - 0.5) * 180, lon: (next() - 0.5) * 360 };
    const snapped = snapPosition(position, precision);
    // From the cell one step further in each direction comes another point, or the same one.
    for (const [dLat, dLon] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const degree = precision / 111_195;
      const beside = {
        lat: Math.max(-90, Math.min(90, snapped.lat + dLat * degree * 0.6)),
        lon: wrap(
          snapped.lon + (dLon * degree * 0.6) / Math.max(1e-6, Math.cos((snapped.lat * Math.PI) / 180)),
        ),
      };
      const other = snapPosition(beside, precision);
      const apart = computeDistance(snapped, other);
      if (apart > 0.3)
        expect(apart, JSON.stringify({ position, precision, other })).toBeGreaterThan(precision * 0.99 - 0.3);
    }
  }
});

test('the true position stays within the diagonal of a cell', () => {
  const numbers = makeNumbers(11);
  const next = () => numbers.next().value as number;
  for (let i = 0; i < 4000; i++) {
    const precision = 10 ** (1 + next() * 3);
    const position = { lat: (next() - 0.5) * 170, lon: (next() - 0.5) * 360 };
    expect(computeDistance(position, snapPosition(position, precision))).toBeLessThan(precision);
  }
});

test('a second time changes nothing', () => {
  const once = snapPosition({ lat: 39.9055, lon: 116.3976 }, 250);
  expect(snapPosition(once, 250)).toEqual(once);
});

const wrap = (lon: number) => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
