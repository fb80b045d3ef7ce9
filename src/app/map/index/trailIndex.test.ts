import { expect, test } from 'vitest';
import type { Way } from '../../../geometry/packWays.ts';
import { writeTrailList, writeTrails } from '../columns/writeTrails.ts';
import type { DayTrail } from '../dayTrails.ts';
import { makeTimeQuery } from './timeQuery.ts';
import { openTrails } from './trailSource.ts';

/** The ways of trips as the build writes them, its files in memory, and which of them were asked for. */
async function openWritten(trips: Readonly<Record<string, readonly DayTrail[]>>) {
  const files = new Map<string, string>();
  const asked: string[] = [];
  const publish = (value: unknown) => {
    const name = `assets/${files.size}.json`;
    files.set(name, JSON.stringify(value));
    return name;
  };
  const sheets = Object.entries(trips).flatMap(([trip, trails]) => writeTrails(trip, trails, publish));
  const list = writeTrailList(sheets, publish);
  const index = await openTrails({ list: `/${list}`, root: '/' }, async (url) => {
    asked.push(url);
    return JSON.parse(files.get(url.slice(1)) ?? '');
  });
  return { index, asked };
}

const world = [-180, -85, 180, 85] as const;
const dateOf = (day: number) => new Date(Date.UTC(2019, 5, day)).toISOString().slice(0, 10);

/** So many days with a walk of some kilometres each, from nine in the morning, an hour from photo to photo. */
const makeWalks = (count: number, lat: number, lon: number): DayTrail[] =>
  Array.from({ length: count }, (_, at) => ({
    date: dateOf(at + 1),
    tone: at % 5,
    tracks: [],
    legs: [
      {
        points: [0, 1, 2, 3].map((step) => [lat + at * 0.03 + step * 0.01, lon] as const),
        times: [9, 10, 11, 12].map((hour) => Date.UTC(2019, 5, at + 1, hour)),
      },
    ],
  }));

const around = (lat: number, lon: number) => [lon - 0.1, lat - 0.01, lon + 0.1, lat + 0.04] as const;

test('a map of the world loads no way that would be hidden under a pin', async () => {
  const { index, asked } = await openWritten({ shanghai: makeWalks(40, 31.2, 121.4) });
  expect(await index.trails({ box: world }, 3)).toEqual([]);
  expect(asked).toHaveLength(1);
});

test('loads the days in view, and no others', async () => {
  const { index, asked } = await openWritten({
    shanghai: makeWalks(40, 31.2, 121.4),
    rome: makeWalks(3, 41.8, 12.4),
  });
  const seen = await index.trails({ box: around(41.8, 12.4) }, 14);
  expect(seen.map(({ date }) => date)).toEqual(['2019-06-01', '2019-06-02']);
  expect(seen[0]).toMatchObject({ tone: 0, kind: 'leg' });
  expect(seen[0]?.points.map(([lat]) => Number(lat.toFixed(6)))).toEqual([41.8, 41.81, 41.82, 41.83]);
  // The list, and the two files of Rome.
  expect(asked).toHaveLength(3);
});

test('a chosen day is there at any zoom, and where it is', async () => {
  const { index } = await openWritten({ shanghai: makeWalks(40, 31.2, 121.4) });
  const when = makeTimeQuery({ day: '2019-06-03' });
  expect((await index.trails({ box: world, ...when }, 3)).map(({ date }) => date)).toEqual(['2019-06-03']);
  expect(await index.aroundTrails(when)).toEqual([121.4, 31.26, 121.4, 31.29]);
  expect(await index.aroundTrails(makeTimeQuery({ day: '2018-01-01' }))).toBeUndefined();
});

test('between two times of a day there is the way between their photos', async () => {
  const { index } = await openWritten({ shanghai: makeWalks(2, 31.2, 121.4) });
  const range = { from: Date.UTC(2019, 5, 1, 10), to: Date.UTC(2019, 5, 1, 12) };
  const seen = await index.trails({ box: world, range }, 14);
  expect(seen.map(({ points }) => points.map(([lat]) => Number(lat.toFixed(6))))).toEqual([[31.21, 31.22]]);
});

test('a recorded way has no more corners than a zoom can show', async () => {
  const recorded: Way = Array.from({ length: 2000 }, (_, at) => [
    31.2 + at / 20_000,
    121.4 + Math.sin(at / 3) / 10_000,
  ]);
  const day: DayTrail = { date: '2019-06-01', tone: 0, tracks: [recorded], legs: [] };
  const { index } = await openWritten({ shanghai: [day] });
  const cornersAt = async (zoom: number) => (await index.trails({ box: world }, zoom))[0]?.points.length;
  expect(await cornersAt(11)).toBeLessThan(10);
  expect(await cornersAt(18)).toBeGreaterThan(1000);
});

test('a way between photos keeps every spot that can be told from the last', async () => {
  const points = [0, 0.000_01, 0.01, 0.02].map((step) => [31.2 + step, 121.4] as const);
  const day = { date: '2019-06-01', tone: 0, tracks: [], legs: [{ points, times: [0, 1, 2, 3] }] };
  const { index } = await openWritten({ shanghai: [day] });
  const cornersAt = async (zoom: number) => (await index.trails({ box: world }, zoom))[0]?.points.length;
  expect(await cornersAt(12)).toBe(3);
  expect(await cornersAt(18)).toBe(4);
});

test('a way across the 180° meridian is one line', async () => {
  const fiji: DayTrail = {
    date: '2019-06-01',
    tone: 0,
    tracks: [],
    legs: [
      {
        points: [
          [-17.8, 179.5],
          [-17.6, -179.5],
        ],
        times: [0, 0],
      },
    ],
  };
  const { index } = await openWritten({ fiji: [fiji] });
  const [seen] = await index.trails({ box: [178, -19, 182, -16] }, 10);
  expect(seen?.points.map(([, lon]) => Number(lon.toFixed(6)))).toEqual([179.5, 180.5]);
});

test('gives all there is of the ways that are named, for those that follow them', async () => {
  const { index, asked } = await openWritten({
    rome: makeWalks(3, 41.8, 12.4),
    shanghai: makeWalks(40, 31.2, 121.4),
  });
  const ways = await index.ways(({ day }) => day === makeTimeQuery({ day: '2019-06-02' }).days?.from);
  expect(ways.map(({ date, legs }) => [date, legs[0]?.points.length])).toEqual([
    ['2019-06-02', 4],
    ['2019-06-02', 4],
  ]);
  expect(asked).toHaveLength(3);
});

test('planned routes belong to no day', async () => {
  const route: DayTrail = {
    tone: 0,
    tracks: [
      [
        [31.2, 121.4],
        [31.3, 121.4],
      ],
    ],
    legs: [],
  };
  const { index } = await openWritten({ shanghai: [route] });
  expect(await index.trails({ box: world }, 14)).toMatchObject([{ kind: 'track' }]);
  expect(await index.trails({ box: world, ...makeTimeQuery({ day: '2019-06-01' }) }, 14)).toEqual([]);
});
