/**
 * Tries to find homes in what is published: ways that all begin at a home, as tracks or as photos along them. The attacker
 * is told more than a reader could know: which of all tracks and photos came from there, and where the hole is.
 */
import { describe, expect, test } from 'vitest';
import { attackHome, type Published } from '../../../tests/fixtures/homes/attackHome.ts';
import { goOutAndBack, leaves, type Leave, type Point } from '../../../tests/fixtures/homes/leaveHome.ts';
import { makeRandom } from '../../../tests/fixtures/makeWalk.ts';
import { computeBearing } from '../../geometry/computeBearing.ts';
import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { movePosition } from '../../geometry/movePosition.ts';
import type { Photo } from '../photo.ts';
import { cutTrackAtZones } from './cutTrackAtZones.ts';
import { findGiveaways } from './findGiveaways.ts';
import type { RawPosition } from './findUnseen.ts';
import type { HomeCircle, HomeZone } from './homeZone.ts';
import { isInZone } from './isInZone.ts';
import { makeHomeZones } from './makeHomeZones.ts';
import { splitAtZones } from './splitAtZones.ts';

/** A multiple of ten. */
const homes = Number(process.env.PINHOLE_HOMES ?? 80);
const ways = 20;
const radii = [50, 200, 500, 2000, 20_000] as const;
const degree = Math.PI / 180;
type Way = readonly LatLon[];

const makeHome = (seed: number, random: () => number): HomeCircle => ({
  lat: 150 * random() - 75,
  lon: 360 * random() - 180,
  radius: radii[seed % radii.length]!,
  hidden: 'spot',
});

const toEarth = (home: HomeCircle, [x, y]: Point): LatLon =>
  movePosition(home, Math.atan2(x, y) / degree, Math.hypot(x, y) * home.radius);

function toPlane(home: HomeCircle, position: LatLon): Point {
  const [distance, bearing] = [computeDistance(home, position), computeBearing(home, position) * degree];
  return [(distance * Math.sin(bearing)) / home.radius, (distance * Math.cos(bearing)) / home.radius];
}

/** What readers see of ways, each piece from the hole on: one that comes from there and goes back is two. */
type Publish = (gone: readonly Way[], zones: readonly HomeZone[]) => readonly Way[];

const fromBothEnds = (way: Way, pieces: readonly Way[]) =>
  pieces.flatMap((points) => [
    ...(points[0] === way[0] ? [] : [points]),
    ...(points.at(-1) === way.at(-1) ? [] : [points.toReversed()]),
  ]);

const asTracks: Publish = (gone, zones) =>
  gone.flatMap((way) => fromBothEnds(way, cutTrackAtZones({ file: '', segments: [way] }, zones).segments));

/** As a circle around the home would, and nothing else. */
const bare: Publish = (gone, zones) =>
  gone.flatMap((way) =>
    fromBothEnds(
      way,
      splitAtZones(way, zones).map(({ points }) => points),
    ),
  );

/** A photo every one and a half to four and a half radii, each way on a day of its own. */
const asPhotos: Publish = (gone, zones) =>
  gone
    .map((way, day) => {
      const items = way.flatMap((spot, n) => {
        if ((n * 7919) % 15 > 0 || n < 5) return [];
        const time = new Date(Date.UTC(2020, 0, 1 + day, 8, n / 10)).toISOString().slice(0, 19);
        const photo = { taken: { local: time, source: 'exif' }, spot: { ...spot, source: 'exif' } } as Photo;
        return [{ file: `${n}`, photo }];
      });
      const giveaways = findGiveaways(items, [], zones);
      const shown = items.flatMap(({ file, photo: { spot } }) =>
        spot && !giveaways.has(file) && !isInZone(spot, zones) ? [spot] : [],
      );
      return shown;
    })
    .filter((shown) => shown.length > 1);

function look(home: HomeCircle, pieces: readonly Way[]): Published {
  const nearest = pieces
    .flat()
    .reduce((least, position) => Math.min(least, computeDistance(position, home)), Infinity);
  expect(nearest).toBeGreaterThan(home.radius);
  const onward = (share: number) =>
    pieces.map((piece) => {
      const far = piece.find((point) => computeDistance(piece[0]!, point) >= share * home.radius);
      return toPlane(home, far ?? piece.at(-1)!);
    });
  return {
    ends: pieces.map(([first]) => toPlane(home, first!)),
    onward: { 0.3: onward(0.3), 1: onward(1), 3: onward(3), 8: onward(8) },
  };
}

type MakeZones = (home: HomeCircle, raw: readonly RawPosition[], secret?: string) => readonly HomeZone[];

const makeHoles: MakeZones = (home, raw, secret) => makeHomeZones([home], raw, secret);
const leaveBare: MakeZones = (home) => [{ ...home, closedSide: 0 }];

/** How many of the homes each attack finds to half their radius. */
function attack(leave: Leave, publish: Publish, makeZones: MakeZones): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let seed = 0; seed < homes; seed++) {
    const random = makeRandom(1000 * seed + ways);
    const home = makeHome(seed, random);
    const gone = leave(random, ways).map((way) => way.map((point) => toEarth(home, point)));
    const raw = gone[0]!.map((point) => ({ ...point, file: 'first.gpx' }));
    // Half of the authors wrote a secret, for the others it comes from the library.
    const pieces = publish(gone, makeZones(home, raw, seed % 2 ? `secret ${seed}` : undefined));
    // Two lines meet anywhere.
    if (pieces.length < 3) continue;
    for (const [name, at] of attackHome(look(home, pieces), random))
      found.set(name, (found.get(name) ?? 0) + (Math.hypot(...at) < 0.5 ? 1 : 0));
  }
  return found;
}

test('the attacks are good ones: where the home alone is cut out, nearly each of them finds nearly each', () => {
  const found = attack(leaves['a little bent, evenly to all sides'], bare, leaveBare);
  for (const [name, count] of found)
    if (!name.startsWith('lines avoid')) expect(count, name).toBeGreaterThan(0.9 * homes);
});

// A guess is right in 3 cases of 100: in 6 of 200, and in up to 14 by chance where it is tried as often as here. Of all
// attacks on tracks the best finds none where ways are straight, 2 of 100 where they are a little bent, 4 by crooked
// streets, 8 where somebody strolls. Tracks that are only cut at a hole of 2.6 to 3 radii give 100, 100, 34 and 34.
for (const [how, publish] of [
  ['tracks', asTracks],
  ['photos', asPhotos],
] as const)
  describe(`20 ways, published as ${how}, do not give their home within half its radius`, () => {
    for (const [name, leave] of Object.entries(leaves))
      test(`${name}: no attack finds one home in ten`, () => {
        for (const [by, count] of attack(leave, publish, makeHoles))
          expect(count, by).toBeLessThan(0.105 * homes);
      });

    // Where walks lead as far out to all sides, the circle through where they lead is one around the home.
    test('out and back: no attack finds one home in seven', () => {
      for (const [by, count] of attack(goOutAndBack, publish, makeHoles))
        expect(count, by).toBeLessThan(0.15 * homes);
    });
  });
