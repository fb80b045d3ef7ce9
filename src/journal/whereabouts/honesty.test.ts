import { expect, test } from 'vitest';
import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import type { Fix } from './fix.ts';
import { makeNeighbourLocator } from './makeNeighbourLocator.ts';
import { makeTrackLocator } from './makeTrackLocator.ts';

/** Numbers 0…1 that are the same everywhere (mulberry32). */
function makeRandom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Second extends LatLon {
  readonly instant: number;
  /** Whether a receiver has a position. */
  readonly open: boolean;
}

/** Where somebody is in each second of a trip: on foot, indoors, away and back, underground. */
function makeTruth(random: () => number, days: number): Second[] {
  const between = (low: number, high: number) => low + (high - low) * random();
  const seconds: Second[] = [];
  let [north, east] = [0, 0];
  const push = (open: boolean, up = north, right = east) =>
    seconds.push({ instant: seconds.length * 1000, open, lat: 31 + up / 111_195, lon: 121 + right / 95_313 });
  const move = (time: number, speed: number, open: boolean, heading = between(0, 2 * Math.PI)) => {
    for (let i = 0; i < time; i++) {
      heading += between(-0.05, 0.05);
      north += speed * Math.cos(heading);
      east += speed * Math.sin(heading);
      push(open);
    }
  };
  const stay = (time: number) => {
    const spots = Array.from({ length: 5 }, () => [north + between(-60, 60), east + between(-60, 60)]);
    for (let i = 0; i < time; i++) push(false, ...spots[Math.floor((i / time) * 5)]!);
  };
  while (seconds.length < days * 43_200) {
    const kind = random();
    if (kind < 0.5) move(between(300, 2400), between(0.5, 1.4), true);
    else if (kind < 0.8) stay(between(1200, 5400));
    else if (kind < 0.9) {
      const [time, away] = [between(300, 1200), between(0, 2 * Math.PI)];
      move(time, 1.2, false, away);
      move(time, 1.2, false, away + Math.PI);
    } else move(between(180, 900), between(8, 20), false);
  }
  return seconds;
}

/** 8 m in each direction (Box and Muller). */
function blur({ lat, lon }: LatLon, random: () => number): LatLon {
  const [radius, angle] = [8 * Math.sqrt(-2 * Math.log(1 - random())), 2 * Math.PI * random()];
  return {
    lat: lat + (radius * Math.cos(angle)) / 111_195,
    lon: lon + (radius * Math.sin(angle)) / 95_313,
  };
}

function judge(truth: readonly Second[], locate: (instant: number) => Fix | undefined) {
  const fixes = truth.flatMap((second) => {
    const fix = locate(second.instant);
    return fix ? [{ error: computeDistance(second, fix), accuracy: fix.accuracy }] : [];
  });
  const honest = fixes.filter(({ error, accuracy }) => error <= accuracy);
  return {
    located: fixes.length / truth.length,
    honest: honest.length / fixes.length,
    median: fixes.map(({ error }) => error).sort((a, b) => a - b)[fixes.length >> 1]!,
  };
}

test.each([1, 2, 3])('95 of 100 positions lie within their accuracy on made trip %i', (seed) => {
  const random = makeRandom(seed);
  const truth = makeTruth(random, 20);
  const photos = truth.filter(() => random() < 1 / 300);
  const open = truth.filter((second) => second.open);
  const located = open
    .filter(() => random() < 1 / 300)
    .map((second) => ({ ...blur(second, random), instant: second.instant, file: `${second.instant}.jpg` }));
  const points = open
    .filter(() => random() < 1 / 8)
    .map((second) => ({ ...blur(second, random), time: second.instant }));

  const byTrack = judge(photos, makeTrackLocator([{ file: 'walk.gpx', segments: [points] }]));
  const byNeighbours = judge(photos, makeNeighbourLocator(located));
  expect(byTrack.located).toBeGreaterThan(0.5); // the rest was indoors and underground, one after the other
  expect(byTrack.median).toBeLessThan(20);
  expect(byTrack.honest).toBeGreaterThanOrEqual(0.95);
  expect(byNeighbours.located).toBeGreaterThan(0.6);
  expect(byNeighbours.median).toBeLessThan(150);
  expect(byNeighbours.honest).toBeGreaterThanOrEqual(0.95);
});
