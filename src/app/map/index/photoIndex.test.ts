import { expect, test } from 'vitest';
import { makeLook } from '../columns/photoLook.ts';
import { makeShard } from '../columns/shard.ts';
import { makeTimes } from '../columns/shardTimes.ts';
import { writeOverview, writeShards } from '../columns/writeMap.ts';
import { placedPhotos } from '../placedPhotos.ts';
import type { PhotoView } from '../../page.ts';
import { openIndex } from './indexSource.ts';
import { showAhead } from './showAhead.ts';
import { makeTimeQuery, type Query } from './timeQuery.ts';

function makePhotos(trip: string, count: number, [lat, lon]: readonly [number, number], day: string) {
  return placedPhotos(
    Array.from({ length: count }, (_, at): PhotoView => {
      const id = `${trip}/img-${String(at).padStart(5, '0')}`;
      return {
        id,
        url: `${trip}/photos/img-${at}/`,
        width: 4,
        height: 3,
        renditions: [
          { type: 'image/avif', width: 320, height: 240, url: `img/${'0123456789abcdef'}-320.avif` },
        ],
        alt: id,
        datetime: `${day}T10:00:00`,
        spot: { lat: lat + (at % 100) / 5000, lon: lon + Math.floor(at / 100) / 5000 },
        stories: [],
      };
    }),
  );
}

/** A map as the build writes it, its files in memory, and which of them were asked for. */
async function openWritten(trips: readonly (readonly ReturnType<typeof makePhotos>[number][])[]) {
  const files = new Map<string, string>();
  const asked: string[] = [];
  const publish = (value: unknown) => {
    const name = `assets/${files.size}.json`;
    files.set(name, JSON.stringify(value));
    return name;
  };
  const covers = new Set(['rome/img-00007']);
  const shards = trips.flatMap((photos) => writeShards(photos, covers, publish));
  const { overview, pins } = writeOverview(shards, covers, publish);
  const { photos: index, pins: pinned } = await openIndex(
    { overview: `/${overview}`, root: '/' },
    async (url) => {
      asked.push(url);
      return JSON.parse(files.get(url.slice(1)) ?? '');
    },
  );
  return { index, pinned, asked, files, pins };
}

const rome = makePhotos('rome', 3000, [41.89, 12.48], '2018-05-01');
const shanghai = makePhotos('shanghai', 5000, [31.22, 121.46], '2019-06-24');
const world = [-180, -85, 180, 85] as const;
const rangeOf = (from: string, to: string) => ({
  from: Date.parse(`${from.padEnd(16, 'T00:00')}Z`),
  to: Date.parse(`${to.padEnd(16, 'T00:00')}Z`),
});
const aroundRome = [12, 41, 13, 43] as const;

test('the pins of the world stand in the page itself, and those of a day are asked of the index', async () => {
  const { pinned, pins } = await openWritten([rome, shanghai]);
  const asked: number[] = [];
  const ask = (query: Query, zoom: number) => {
    asked.push(zoom);
    return pinned.pins(query, zoom);
  };
  const ahead = showAhead({ pins: ask }, pins);
  expect((await ahead.pins({ box: world }, 3)).map(({ count }) => count).sort()).toEqual([3000, 5000]);
  expect(await ahead.pins({ box: world }, 3)).toEqual(await pinned.pins({ box: world }, 3));
  expect(await ahead.pins({ box: aroundRome }, 3)).toMatchObject([{ count: 3000 }]);
  expect(asked).toEqual([]);
  const first = makeTimeQuery({ day: '2018-05-01' });
  await ahead.pins({ box: world, ...first }, 3);
  await ahead.pins({ box: aroundRome }, 14);
  expect(asked).toEqual([3, 14]);
});

test('the pins of the world come with the first file alone', async () => {
  const { index, pinned, asked } = await openWritten([rome, shanghai]);
  const pins = await pinned.pins({ box: world }, 3);
  expect(pins.map(({ count }) => count).sort()).toEqual([3000, 5000]);
  expect(pins.find(({ count }) => count === 3000)?.look.id).toBe('rome/img-00007');
  expect(await index.inView({ box: world })).toEqual([[0, 8000]]);
  expect(asked).toHaveLength(1);
});

test('loads the photos that the view has come to, and no others', async () => {
  const { pinned, asked } = await openWritten([rome, shanghai]);
  const pins = await pinned.pins({ box: aroundRome }, 16);
  expect(pins.length).toBeGreaterThan(50);
  expect(pins.every(({ look }) => look.id.startsWith('rome/'))).toBe(true);
  expect(pins.reduce((sum, { count }) => sum + count, 0)).toBe(3000);
  const { pinned: whole, asked: all } = await openWritten([rome, shanghai]);
  await whole.pins({ box: world }, 14);
  expect(asked.length).toBeLessThan(all.length);
});

test('what the build clustered is what the browser clusters', async () => {
  const { pinned } = await openWritten([rome, shanghai]);
  const [before] = await pinned.pins({ box: aroundRome }, 5);
  const [live] = await pinned.pins({ box: aroundRome, days: { from: 0, to: 99_999 } }, 5);
  expect(live).toMatchObject({ key: before?.key, count: 3000 });
  expect(live?.lat).toBeCloseTo(before?.lat ?? 0, 2);
  expect(live?.lon).toBeCloseTo(before?.lon ?? 0, 2);
});

test('a pin comes apart at its zoom, or is a list of photos in order', async () => {
  const twins = makePhotos('twins', 1, [0, 0], '2020-01-01');
  const spot = [...makePhotos('a', 1, [0, 0], '2020-01-01'), ...twins];
  const { pinned } = await openWritten([spot, rome]);
  const [pin] = await pinned.pins({ box: [-1, -1, 1, 1] }, 6);
  expect(await pinned.open(pin ?? { cover: 0, count: 0 }, 6)).toMatchObject({ numbers: [0, 1] });
  const [stack] = await pinned.pins({ box: aroundRome }, 6);
  const opened = await pinned.open(stack ?? { cover: 0, count: 0 }, 6);
  expect(opened.splitZoom).toBeGreaterThan(8);
  expect(opened.box).toEqual([12.48, 41.89, 12.49, 41.91]);
});

test('shows the photos of one day', async () => {
  const { index, pinned } = await openWritten([rome, shanghai]);
  const day = Date.parse('2019-06-24') / 86_400_000;
  const query = { box: world, days: { from: day, to: day } };
  expect((await pinned.pins(query, 2)).map(({ count }) => count)).toEqual([5000]);
  expect(await index.inView(query)).toEqual([[3000, 8000]]);
  expect(await index.inView({ box: world, days: { from: day + 1, to: day + 1 } })).toEqual([]);
});

/** A walk of some days, an hour a photo. */
const walkOf = (trip: string, count: number, start: string) =>
  makePhotos(trip, count, [48.2, 16.37], start).map((photo, at) => {
    const time = new Date(Date.parse(`${start}T00:00:00Z`) + at * 3_600_000).toISOString();
    return { ...photo, datetime: time.slice(0, 19) };
  });
const vienna = walkOf('vienna', 24 * 10, '2020-02-01');

test('counts the photos of a time without loading what its days tell', async () => {
  const { index, asked } = await openWritten([rome, vienna, shanghai]);
  expect(await index.count({})).toBe(8240);
  expect(await index.count(makeTimeQuery({ day: '2019-06-24' }))).toBe(5000);
  expect(await index.count({ range: rangeOf('2018-05-01', '2020-02-01') })).toBe(8000);
  expect(asked).toHaveLength(1);
  expect(await index.count(makeTimeQuery({ day: '2020-02-03' }))).toBe(24);
  // A day of a trip is looked for in that trip's photos, and not in those of others.
  expect(asked).toHaveLength(2);
  expect(await index.count({ range: rangeOf('2020-02-03T06:00', '2020-02-03T09:00') })).toBe(3);
  expect(asked).toHaveLength(3);
});

test('counts photos by month, day or hour for the time axis', async () => {
  const { index, asked } = await openWritten([rome, shanghai]);
  const months = await index.bins();
  expect(months?.unit).toBe('week');
  expect([months?.counts.at(0), months?.counts.at(-1)]).toEqual([3000, 5000]);
  expect(asked).toHaveLength(1);
  const { index: alone, asked: loaded } = await openWritten([vienna]);
  const hours = await alone.bins();
  expect([hours?.unit, hours?.counts.length, hours?.most]).toEqual(['hours', 80, 3]);
  const day = await alone.bins('2020-02-03');
  expect([day?.unit, day?.counts.filter((count) => count > 0).length]).toEqual(['quarter', 24]);
  // Positions are not needed for it.
  expect(loaded).toHaveLength(2);
});

test('where only the month is known a photo stands on its first day, and on no day that is chosen', async () => {
  const scans = rome.slice(0, 150).map((photo) => ({ ...photo, datetime: '1987-06' }));
  const { index } = await openWritten([scans, rome.slice(150)]);
  expect(await index.count({ range: rangeOf('1987-06-01', '1987-07-01') })).toBe(150);
  expect(await index.count(makeTimeQuery({ day: '1987-06-01' }))).toBe(0);
  expect(await index.inView({ box: world, range: rangeOf('1987-06-01', '1987-06-02') })).toEqual([[0, 150]]);
  expect((await index.bins())?.counts.at(0)).toBe(150);
});

test('says where the photos of a day are, of which the page may have none', async () => {
  const { index } = await openWritten([rome, shanghai]);
  expect(await index.around(makeTimeQuery({ day: '2018-05-01' }))).toEqual([12.48, 41.89, 12.4858, 41.9098]);
  expect(await index.around(makeTimeQuery({ day: '2018-05-02' }))).toBeUndefined();
});

test('shows the photos of some hours, where it has their times', async () => {
  const photos = [...rome.slice(0, 2), ...shanghai.slice(0, 3)];
  const whole = {
    shard: makeShard(photos, new Set()),
    times: makeTimes(photos),
    looks: photos.map(makeLook),
  };
  const { photos: index } = await openIndex(whole, () =>
    Promise.reject(new Error('nothing is to be fetched')),
  );
  const hour = (text: string) => Date.parse(`2019-06-24T${text}:00Z`);
  const within = (from: string, to: string) =>
    index.inView({ box: world, range: { from: hour(from), to: hour(to) } });
  expect(await within('10:00', '11:00')).toEqual([[2, 5]]);
  expect(await within('09:00', '10:00')).toEqual([]);
  const morning = { days: makeTimeQuery({ day: '2018-05-01' }).days, range: { from: 0, to: hour('12:00') } };
  expect(await index.inView({ box: world, ...morning })).toEqual([[0, 2]]);
});

test('finds a photo, the pin that shows it, and the file that tells of it', async () => {
  const { index, pinned, files } = await openWritten([rome, shanghai]);
  expect(await index.find('shanghai/img-00042')).toBe(3042);
  expect(await index.find('img-00042')).toBe(42);
  expect(await index.find('nowhere')).toBeUndefined();
  const [, pin] = await pinned.pins({ box: world }, 3);
  expect([pin?.key]).toContain(await pinned.pinOf(pin?.cover ?? 0, { box: world }, 3));
  const file = await index.detailsOf(3042);
  const details = JSON.parse(files.get(file?.url ?? '') ?? '') as { id: string }[];
  expect(details[3042 - (file?.first ?? 0)]?.id).toBe('shanghai/img-00042');
});

test('names the photos around a spot', async () => {
  const { index } = await openWritten([rome, shanghai]);
  expect(await index.near({ lat: 41.89, lon: 12.48 }, 10)).toEqual([0]);
  expect(await index.near({ lat: 41.89, lon: 12.48 }, 25)).toEqual([0, 1, 100]);
});

test('a photo more changes its own files and the overview', async () => {
  const before = new Set((await openWritten([rome])).files.values());
  const late = makePhotos('rome', 1, [41.9, 12.5], '2018-05-01').map((photo) => ({
    ...photo,
    id: 'rome/late',
  }));
  const after = (await openWritten([[...rome.slice(0, 1500), ...late, ...rome.slice(1500)]])).files;
  const details = [...after.values()].filter((text) => text.startsWith('['));
  expect(details.length).toBeGreaterThan(10);
  expect(details.filter((text) => !before.has(text)).length).toBeLessThanOrEqual(2);
});
