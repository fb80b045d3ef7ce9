import { expect, test } from 'vitest';
import { computeDistance } from '../../geometry/distance.ts';
import { movePosition } from '../../geometry/movePosition.ts';
import type { HomeCircle } from './homeZone.ts';
import { isInZone } from './isInZone.ts';
import { makeHomeZones } from './makeHomeZones.ts';

const home: HomeCircle = { lat: 18.52, lon: 73.85, radius: 500, hidden: 'spot' };
const kitchen = { file: '2019/kitchen.jpg', instant: 1_561_370_000_000, lat: 18.5203121, lon: 73.8499872 };
const garden = { file: '2020/garden.jpg', instant: 1_592_992_400_000, lat: 18.5207342, lon: 73.8502219 };

const moves = (zones: readonly { lat: number; lon: number }[]) =>
  zones.map((zone) => computeDistance(zone, home));

test('a hole is four times as wide as the home and ten metres, wherever in it the home lies', () => {
  const [zone] = makeHomeZones([home], [kitchen]);
  const distance = computeDistance(home, zone!);
  expect(distance).toBeGreaterThan(500);
  expect(distance).toBeLessThan(1500);
  expect(zone!.radius).toBe(2010);
  expect(zone!.closedSide).toBeLessThan(360);
  expect(zone!.hidden).toBe('spot');
  expect(makeHomeZones([{ ...home, hidden: true }], [kitchen])[0]!.hidden).toBe(true);
  expect(makeHomeZones([], [kitchen])).toEqual([]);
});

test('the hole is the same in every build, also when later photos and other places come', () => {
  const first = makeHomeZones([home], [kitchen]);
  const far = { file: '2018/delhi.jpg', instant: 1, lat: 28.6, lon: 77.2 };
  const undated = { file: '1998/scan.png', lat: 18.52, lon: 73.85 };
  expect(makeHomeZones([home], [undated, far, garden, kitchen])).toEqual(first);
});

test('the earliest position inside decides, of two at one time that of the first file', () => {
  const twin = { ...garden, instant: kitchen.instant, file: '2019/a.jpg' };
  expect(makeHomeZones([home], [kitchen, twin])).toEqual(makeHomeZones([home], [twin]));
  expect(makeHomeZones([home], [kitchen, twin])).not.toEqual(makeHomeZones([home], [kitchen]));
});

test('a track that begins at home decides by all its points inside', () => {
  const track = (lat: number) => [
    { file: 'walk.gpx', instant: 1000, lat: 18.52, lon: 73.85 },
    { file: 'walk.gpx', instant: 2000, lat, lon: 73.8501 },
    { file: 'walk.gpx', instant: 9000, lat: 18.56, lon: 73.85 },
  ];
  expect(makeHomeZones([home], track(18.5211))).not.toEqual(makeHomeZones([home], track(18.5212)));
});

test('a last digit of a position, or a secret of the author, makes another hole', () => {
  const holes = [
    makeHomeZones([home], [kitchen]),
    makeHomeZones([home], [{ ...kitchen, lat: 18.5203122 }]),
    makeHomeZones([home], [kitchen], 'a rainy day in Pune'),
    makeHomeZones([home], [kitchen], 'a rainy day in Puna'),
  ].map(([zone]) => zone!);
  for (const [index, zone] of holes.entries())
    for (const other of holes.slice(index + 1)) expect(computeDistance(zone, other)).toBeGreaterThan(20);
});

test('with a secret of the author nothing that was recorded matters', () => {
  expect(makeHomeZones([home], [kitchen], 'rain')).toEqual(makeHomeZones([home], [], 'rain'));
});

test('where nothing was recorded inside, the nearest things that a hole could show decide', () => {
  const corner = { file: 'corner.jpg', instant: 5, lat: 18.5299, lon: 73.85 };
  const far = { file: 'far.jpg', instant: 1, lat: 18.6, lon: 73.85 };
  expect(makeHomeZones([home], [corner, far])).toEqual(makeHomeZones([home], [corner]));
  expect(makeHomeZones([home], [corner])).not.toEqual(makeHomeZones([home], [far]));
});

test('an empty secret is none', () => {
  expect(makeHomeZones([home], [kitchen], '')).toEqual(makeHomeZones([home], [kitchen]));
});

test('secrets send the centre to all sides, evenly, and close each side as often', () => {
  const zones = Array.from({ length: 400 }, (_, n) => makeHomeZones([home], [], `secret ${n}`)[0]!);
  const quarters = [0, 0, 0, 0];
  const sides = [0, 0, 0, 0];
  for (const { lat, lon, closedSide } of zones) {
    quarters[(lat > home.lat ? 2 : 0) + (lon > home.lon ? 1 : 0)]! += 1;
    sides[Math.floor(closedSide / 90)]! += 1;
  }
  for (const count of [...quarters, ...sides]) expect(count).toBeGreaterThan(70);
  expect(Math.min(...moves(zones))).toBeLessThan(550);
  expect(Math.max(...moves(zones))).toBeGreaterThan(1480);
});

test('no part of the ring that the centre may lie in is likelier than any other', () => {
  const zones = Array.from({ length: 400 }, (_, n) => makeHomeZones([home], [], `secret ${n}`)[0]!);
  // Half of the ring from 1 to 3 radii lies within √5 radii.
  const inner = moves(zones).filter((distance) => distance < 500 * Math.sqrt(5));
  expect(inner.length).toBeGreaterThan(175);
  expect(inner.length).toBeLessThan(225);
});

test('a home lies wholly in its hole, from 50 m to 20 km, over the date line and at the poles', () => {
  for (const radius of [50, 500, 20_000])
    for (const at of [
      { lat: 18.52, lon: 73.85 },
      { lat: 0, lon: 0 },
      { lat: -16.8, lon: 179.9999 },
      { lat: 64.2, lon: -180 },
      { lat: 89.99, lon: 12 },
      { lat: -90, lon: 0 },
    ])
      for (let secret = 0; secret < 20; secret++) {
        const zones = makeHomeZones([{ ...at, radius, hidden: true }], [], `${secret}`);
        expect(Math.abs(zones[0]!.lon)).toBeLessThanOrEqual(180);
        expect(isInZone(at, zones)).toBe(true);
        for (let bearing = 0; bearing < 360; bearing += 5)
          expect(isInZone(movePosition(at, bearing, radius), zones)).toBe(true);
      }
});

test('homes that overlap move together, so that a home written twice shows one hole', () => {
  const again = { ...home, radius: 300 };
  const [wide, narrow] = makeHomeZones([home, again], [kitchen]);
  expect(makeHomeZones([home], [kitchen])).toEqual([wide]);
  expect(computeDistance(wide!, narrow!) + narrow!.radius).toBeLessThan(wide!.radius + 1);
  const nextDoor = { ...home, lat: 18.5285 };
  const [here, there] = makeHomeZones([home, nextDoor], [kitchen]);
  expect(computeDistance(here!, there!)).toBeCloseTo(computeDistance(home, nextDoor), 0);
});

test('homes that lie apart move each by itself', () => {
  const cottage = { ...home, lat: 18.54 };
  const secret = 'rain';
  expect(makeHomeZones([home, cottage], [], secret)[1]).toEqual(makeHomeZones([cottage], [], secret)[0]);
});
