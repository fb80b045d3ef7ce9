/**
 * Tries to find homes in what is published: tracks that all begin at a home, cut at its hole, and photos around it. The
 * attacker is told more than a reader could know: which ends of tracks are those at the hole.
 */
import { expect, test } from 'vitest';
import { computeBearing } from '../../geometry/computeBearing.ts';
import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { movePosition } from '../../geometry/movePosition.ts';
import type { Track } from '../track.ts';
import { cutTrackAtZones } from './cutTrackAtZones.ts';
import type { HomeCircle, HomeZone } from './homeZone.ts';
import { isInZone } from './isInZone.ts';
import { makeHomeZones } from './makeHomeZones.ts';

type Point = readonly [x: number, y: number];
type Random = () => number;

const homes = 200;
const radii = [50, 200, 500, 2000, 20_000] as const;

/** Numbers of 0…1, the same for the same seed (mulberry32). */
function makeRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const makeHome = (seed: number, random: Random): HomeCircle => ({
  lat: 150 * random() - 75,
  lon: 360 * random() - 180,
  radius: radii[seed % radii.length]!,
  hidden: 'spot',
});

/** A way from `start` out to six radii, a point every 15th of a radius, each with the noise of GPS. */
function makeTrack(start: LatLon, bearing: number, home: HomeCircle, bend: number, random: Random): Track {
  const step = home.radius / 15;
  const points: LatLon[] = [];
  for (let at = start, course = bearing; computeDistance(at, home) < 6 * home.radius;) {
    points.push(movePosition(at, 360 * random(), (random() * step) / 3));
    at = movePosition(at, course, step);
    course += bend * (random() - 0.5);
  }
  return { file: `${bearing}.gpx`, segments: [points] };
}

/** Evenly to all sides, none quite straight. */
function leaveToAllSides(home: HomeCircle, count: number, random: Random): readonly Track[] {
  const first = 360 * random();
  return Array.from({ length: count }, (_, n) =>
    makeTrack(home, first + (360 * (n + random() / 2)) / count, home, 4, random),
  );
}

/** Along two straight streets that cross a fifth of the radius from the door. */
function leaveByTwoStreets(home: HomeCircle, count: number, random: Random): readonly Track[] {
  const first = 360 * random();
  const crossing = movePosition(home, 360 * random(), home.radius / 5);
  return Array.from({ length: count }, (_, n) => makeTrack(crossing, first + 90 * (n % 4), home, 0, random));
}

const takePhotos = (home: HomeCircle, count: number, random: Random) =>
  Array.from({ length: count }, () =>
    movePosition(home, 360 * random(), home.radius * 7 * Math.sqrt(random())),
  );

interface Published {
  /** Metres east and north of the home, which the attacker is looking for; those at the hole. */
  readonly nearEnds: readonly Point[];
  readonly ends: readonly Point[];
  readonly photos: readonly Point[];
}

function publish(
  home: HomeCircle,
  tracks: readonly Track[],
  photos: readonly LatLon[],
  zones: readonly HomeZone[],
): Published {
  const pieces = tracks.flatMap((track) => cutTrackAtZones(track, zones).segments);
  const toPlane = (position: LatLon): Point => {
    const [distance, bearing] = [computeDistance(home, position), computeBearing(home, position)];
    return [distance * Math.sin((bearing * Math.PI) / 180), distance * Math.cos((bearing * Math.PI) / 180)];
  };
  const shown = photos.filter((photo) => !isInZone(photo, zones));
  const nearest = [...pieces.flat(), ...shown].reduce(
    (least, at) => Math.min(least, computeDistance(at, home)),
    Infinity,
  );
  expect(nearest).toBeGreaterThan(home.radius);
  const nearEnds = pieces.map(([first]) => toPlane(first!));
  return {
    nearEnds,
    ends: [...nearEnds, ...pieces.map((piece) => toPlane(piece.at(-1)!))],
    photos: shown.map(toPlane),
  };
}

interface Fit {
  readonly centre: Point;
  readonly radius: number;
}

const distanceBetween = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const findMiddle = (points: readonly Point[]): Point => [
  mean(points.map(([x]) => x)),
  mean(points.map(([, y]) => y)),
];

/** The circle of least squares: Kåsa's for a start, then geometric distances by fixed-point steps. */
function fitCircle(points: readonly Point[]): Fit {
  const middle = findMiddle(points);
  const local = points.map(([x, y]) => [x - middle[0], y - middle[1]] as const);
  const sum = (value: (x: number, y: number) => number) => mean(local.map(([x, y]) => value(x, y)));
  const [xx, xy, yy] = [sum((x) => x * x), sum((x, y) => x * y), sum((_, y) => y * y)];
  const [xz, yz] = [sum((x, y) => x * (x * x + y * y)), sum((x, y) => y * (x * x + y * y))];
  const det = 2 * (xx * yy - xy * xy);
  let centre: Point = [middle[0] + (xz * yy - yz * xy) / det, middle[1] + (yz * xx - xz * xy) / det];
  let radius = mean(points.map((point) => distanceBetween(point, centre)));
  for (let round = 0; round < 50; round++) {
    const pulls = points.map((point): Point => {
      const distance = distanceBetween(point, centre) || 1;
      return [
        point[0] - (radius * (point[0] - centre[0])) / distance,
        point[1] - (radius * (point[1] - centre[1])) / distance,
      ];
    });
    centre = findMiddle(pulls);
    radius = mean(points.map((point) => distanceBetween(point, centre)));
  }
  return { centre, radius };
}

/** The circle through three ends that most ends lie on, fitted to those: it needs not be told which ends matter. */
function findCircle(points: readonly Point[], tolerance: number, random: Random): Fit {
  let best: readonly Point[] = [];
  for (let round = 0; round < 300; round++) {
    const three = [0, 1, 2].map(() => points[Math.floor(random() * points.length)]!);
    const { centre, radius } = fitThree(three);
    const near = points.filter((point) => Math.abs(distanceBetween(point, centre) - radius) < tolerance);
    // The far ends lie on a circle too, around the home, but only as this test ends tracks there.
    if (radius < 4 * 15 * tolerance && near.length > best.length) best = near;
  }
  return fitCircle(best);
}

function fitThree([a, b, c]: readonly Point[]): Fit {
  const d = 2 * (a![0] * (b![1] - c![1]) + b![0] * (c![1] - a![1]) + c![0] * (a![1] - b![1]));
  const [aa, bb, cc] = [a!, b!, c!].map(([x, y]) => x * x + y * y) as [number, number, number];
  const x = (aa * (b![1] - c![1]) + bb * (c![1] - a![1]) + cc * (a![1] - b![1])) / d;
  const y = (aa * (c![0] - b![0]) + bb * (a![0] - c![0]) + cc * (b![0] - a![0])) / d;
  return { centre: [x, y], radius: distanceBetween(a!, [x, y]) };
}

/** Among the ends, the middle of the widest circle in which nothing is published. */
function findEmptiest({ nearEnds, photos }: Published): Point {
  const points = [...nearEnds, ...photos];
  const middle = findMiddle(nearEnds);
  const reach = mean(nearEnds.map((end) => distanceBetween(end, middle)));
  let best: { at: Point; room: number } = { at: middle, room: 0 };
  for (let x = -0.8; x <= 0.8; x += 0.1)
    for (let y = -0.8; y <= 0.8; y += 0.1) {
      const at: Point = [middle[0] + x * reach, middle[1] + y * reach];
      const room = points.reduce((least, point) => Math.min(least, distanceBetween(point, at)), Infinity);
      if (room > best.room) best = { at, room };
    }
  return best.at;
}

type Leave = typeof leaveToAllSides;

/** How far from each home its estimates are, in radii of the home. */
function attack(leave: Leave, count: number, photos: number, makeZones: typeof makeHomeZones) {
  return Array.from({ length: homes }, (_, seed) => {
    const random = makeRandom(1000 * seed + count);
    const home = makeHome(seed, random);
    const tracks = leave(home, count, random);
    const raw = tracks[0]!.segments.flat().map((point) => ({ ...point, file: 'first.gpx' }));
    // Half of the authors wrote a secret, for the others it comes from the library.
    const zones = makeZones([home], raw, seed % 2 ? `secret ${seed}` : undefined);
    const published = publish(home, tracks, takePhotos(home, photos, random), zones);
    const far = ([x, y]: Point) => Math.hypot(x, y) / home.radius;
    return {
      mean: far(findMiddle(published.nearEnds)),
      fit: far(fitCircle(published.nearEnds).centre),
      search: far(findCircle(published.ends, home.radius / 15, random).centre),
      emptiest: far(findEmptiest(published)),
    };
  });
}

const worst = (found: ReturnType<typeof attack>) => ({
  mean: Math.min(...found.map((each) => each.mean)),
  fit: Math.min(...found.map((each) => each.fit)),
  search: Math.min(...found.map((each) => each.search)),
  emptiest: Math.min(...found.map((each) => each.emptiest)),
});

const leaveHomesBare: typeof makeHomeZones = (home) => home;

test('the attacks are good ones: of 200 homes that are cut out as they are, each is found', () => {
  for (const leave of [leaveToAllSides, leaveByTwoStreets])
    for (const estimates of attack(leave, 20, 0, leaveHomesBare)) {
      expect(estimates.mean).toBeLessThan(0.5);
      expect(estimates.fit).toBeLessThan(0.5);
      expect(estimates.search).toBeLessThan(0.5);
      expect(estimates.emptiest).toBeLessThan(0.5);
    }
});

for (const [name, leave] of [
  ['leave to all sides', leaveToAllSides],
  ['leave by two streets', leaveByTwoStreets],
] as const)
  for (const [count, photos] of [
    [20, 0],
    [20, 200],
    [200, 200],
  ] as const)
    test(`${count} tracks ${name}, ${photos} photos around: none of 200 homes is found to half its radius`, () => {
      const nearest = worst(attack(leave, count, photos, makeHomeZones));
      expect(nearest.mean).toBeGreaterThan(0.5);
      expect(nearest.fit).toBeGreaterThan(0.5);
      expect(nearest.search).toBeGreaterThan(0.5);
      expect(nearest.emptiest).toBeGreaterThan(0.5);
    });
