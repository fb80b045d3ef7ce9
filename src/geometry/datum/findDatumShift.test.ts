import { expect, test } from 'vitest';
import type { LatLon } from '../distance.ts';
import { movePosition } from '../movePosition.ts';
import { convertFromWgs84 } from './convertDatum.ts';
import { findDatumShift } from './findDatumShift.ts';

const bund = { lat: 31.24, lon: 121.49 };

/** Where someone was on a walk through Shanghai that turns now and then, every 300 m. */
function walk(steps: number, from: LatLon = bund): readonly LatLon[] {
  let at = from;
  return Array.from({ length: steps }, (_, step) => {
    at = movePosition(at, [200, 200, 290, 250, 250, 160][step % 6]!, 300);
    return at;
  });
}

/** GPS noise of up to 30 m, the same each time. */
const blur = (position: LatLon, step: number) => movePosition(position, step * 137, (step * 11) % 31);

const identity = (position: LatLon) => position;
const pair = (route: readonly LatLon[], convert: (position: LatLon) => LatLon) =>
  route.map((track, step) => ({ photo: blur(convert(track), step), track }));
const gcj02 = (position: LatLon) => convertFromWgs84(position, 'gcj02');
const bd09 = (position: LatLon) => convertFromWgs84(position, 'bd09');

test('photos that stand 480 m to the east-south-east of a track are in GCJ-02', () => {
  const found = findDatumShift(pair(walk(20), gcj02))!;
  expect(found.datum).toBe('gcj02');
  expect(found.share).toBe(1);
  expect(Math.abs(found.distance - 480)).toBeLessThan(10);
  expect(Math.abs(found.bearing - 117)).toBeLessThan(2);
});

test('photos that stand 1.1 km off are in BD-09', () => {
  const found = findDatumShift(pair(walk(20), bd09))!;
  expect(found.datum).toBe('bd09');
  expect(Math.abs(found.distance - 1130)).toBeLessThan(20);
});

test('photos on the track are as they should be', () => {
  expect(findDatumShift(pair(walk(20), identity))).toBeUndefined();
  expect(findDatumShift([])).toBeUndefined();
});

test('some that do not fit are a share, many are a reason to say nothing', () => {
  const mixed = (wrong: number) =>
    pair(walk(20), gcj02).map((each, step) => (step < wrong ? { ...each, photo: each.track } : each));
  expect(findDatumShift(mixed(3))?.share).toBe(0.85);
  expect(findDatumShift(mixed(6))).toBeUndefined();
});

test('four spots are too few, and so is a burst of a hundred at one', () => {
  expect(findDatumShift(pair(walk(4), gcj02))).toBeUndefined();
  expect(findDatumShift(pair(walk(6), gcj02))?.datum).toBe('gcj02');
  expect(findDatumShift(Array.from({ length: 100 }, () => pair(walk(1), gcj02)[0]!))).toBeUndefined();
});

test('a clock that is six minutes slow on a walk with turns is no datum', () => {
  const route = walk(30);
  const late = route.slice(2).map((photo, step) => ({ photo, track: route[step]! }));
  expect(findDatumShift(late)).toBeUndefined();
});

test('on a straight road in the direction of the shift a wrong clock would look the same: nothing is said', () => {
  const road = Array.from({ length: 20 }, (_, step) => movePosition(bund, 116.9, step * 479));
  const late = road.slice(1).map((photo, step) => ({ photo, track: road[step]! }));
  expect(findDatumShift(late)).toBeUndefined();
  expect(findDatumShift(pair(road, gcj02))).toBeUndefined();
});

test('outside of China there is nothing to find, shifted or not', () => {
  const seoul = walk(20, { lat: 37.5665, lon: 126.978 });
  const moved = seoul.map((track) => ({ photo: movePosition(track, 117, 480), track }));
  expect(findDatumShift(moved)).toBeUndefined();
});

test('a constant error of another size or direction is none of the two', () => {
  for (const [bearing, distance] of [
    [297, 480],
    [27, 480],
    [117, 800],
    [117, 150],
  ] as const)
    expect(findDatumShift(pair(walk(20), (at) => movePosition(at, bearing, distance)))).toBeUndefined();
});

test('a track from a Chinese fitness app beside right photos is found when the two change places', () => {
  const swapped = pair(walk(20), gcj02).map(({ photo, track }) => ({ photo: track, track: photo }));
  expect(findDatumShift(swapped)).toBeUndefined();
  expect(findDatumShift(swapped.map(({ photo, track }) => ({ photo: track, track: photo })))?.datum).toBe(
    'gcj02',
  );
});

test('a trip through several provinces keeps its datum though the shift turns', () => {
  const route = [
    ...walk(4),
    ...walk(4, { lat: 39.9, lon: 116.4 }),
    ...walk(4, { lat: 30.66, lon: 104.06 }),
    ...walk(4, { lat: 23.13, lon: 113.26 }),
  ];
  expect(findDatumShift(pair(route, gcj02))).toMatchObject({ datum: 'gcj02', share: 1 });
});

test('where GCJ-02 happens to be all but right, nothing can be told apart', () => {
  const delingha = { lat: 37.37, lon: 97.37 };
  expect(findDatumShift(pair(walk(20, delingha), gcj02))).toBeUndefined();
});
