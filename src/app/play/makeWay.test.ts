import { expect, test } from 'vitest';
import { makeWay } from './makeWay.ts';

const photo = (datetime: string | undefined, lat: number, lon: number) => ({
  ...(datetime !== undefined && { datetime }),
  spot: { lat, lon },
});
const bund = photo('2019-06-23T20:07:00+08:00', 31.24, 121.49);
const garden = photo('2019-06-23T21:10:00+08:00', 31.2272, 121.492);

test('the way leads from photo to photo in order of time', () => {
  const way = makeWay([garden, bund], []);
  expect(way.stops.map((stop) => stop.photo)).toEqual([bund, garden]);
  expect(way.stops.map((stop) => stop.instant)).toEqual([1561291620000, 1561295400000]);
  expect(way.legs.map((leg) => leg.points)).toEqual([[bund.spot, garden.spot]]);
  expect(way.legs[0]?.recorded).toBe(false);
});

test('photos without a time belong to no way, and those without an offset keep their order', () => {
  const early = photo('2019-06-23T08:00', 31.2, 121.4);
  const late = photo('2019-06-23T09:00', 31.3, 121.4);
  const way = makeWay([late, photo(undefined, 0, 0), early], []);
  expect(way.stops.map((stop) => stop.photo)).toEqual([early, late]);
});

test('a track of another day is not followed', () => {
  const points = [bund, garden].map(({ spot }) => [spot.lat, spot.lon] as const);
  const legOn = (day: string) => makeWay([bund, garden], [{ segments: [{ day, points }] }]).legs[0];
  expect(legOn('2019-06-23')?.recorded).toBe(true);
  expect(legOn('2019-06-24')?.recorded).toBe(false);
});

test('where a track leads from one photo to the next, the way follows it', () => {
  const segment = [
    [31.25, 121.48],
    [31.2401, 121.4901],
    [31.235, 121.495],
    [31.2273, 121.4921],
    [31.22, 121.48],
  ] as const;
  const way = makeWay([bund, garden], [{ segments: [{ points: segment }] }]);
  expect(way.legs[0]?.recorded).toBe(true);
  expect(way.legs[0]?.points).toEqual([
    { lat: 31.24, lon: 121.49 },
    { lat: 31.2401, lon: 121.4901 },
    { lat: 31.235, lon: 121.495 },
    { lat: 31.2273, lon: 121.4921 },
    { lat: 31.2272, lon: 121.492 },
  ]);
});

test('a flight is drawn as a great circle, on over the date line', () => {
  const fiji = photo('2020-01-01T10:00+12:00', -17.75, 177.45);
  const samoa = photo('2020-01-01T12:00+12:00', -13.83, -172.01);
  const { legs, stops } = makeWay([fiji, samoa], []);
  // 1,209 km with a corner each 50 km
  expect(legs[0]?.points).toHaveLength(26);
  expect(stops[1]?.at.lon).toBeCloseTo(187.99, 9);
});

test('one photo is a way without legs, no photo none at all', () => {
  expect(makeWay([bund], []).legs).toEqual([]);
  expect(makeWay([], [])).toEqual({ stops: [], legs: [] });
});
