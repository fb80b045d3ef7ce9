import { expect, test } from 'vitest';
import { makeJournal } from '../../src/journal/makeJournal.ts';
import { sortByTime } from '../../src/journal/sortByTime.ts';
import type { Spot } from '../../src/journal/spot.ts';
import type { Taken } from '../../src/journal/taken.ts';
import { at, library, photo, settings, taken, trip } from '../fixtures/library.ts';
import { makeChance, type Chance } from './chance.ts';
import { measure, shift } from './earth.ts';

function shuffle<T>(items: readonly T[], chance: Chance): T[] {
  return items
    .map((item) => ({ item, at: chance.between(0, 1) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Photos of three hours with equal clocks, equal instants in other zones, no zone, no time of day, no time. */
function makeTimed(chance: Chance) {
  return Array.from({ length: chance.whole(0, 40) }, (_, i) => {
    const clock = `2024-06-03T${chance.pick(['09', '10', '11'])}:${chance.pick(['00', '15', '30'])}`;
    const local = chance.pick([clock, `${clock}:00`, `${clock}:00.000`, '2024-06-03', '2024']);
    const offset = chance.pick([undefined, undefined, '+02:00', '+01:00', '-10:00', '+05:45']);
    const time: Taken = { local, source: 'exif', ...(offset !== undefined && { offset }) };
    return { file: `${chance.pick(['a', 'B', 'ä'])}${i}.jpg`, ...(chance.is(0.9) && { taken: time }) };
  });
}

test('the order of photos is one and the same, whatever the order they come in', () => {
  const chance = makeChance(1);
  for (let i = 0; i < 300; i++) {
    const photos = makeTimed(chance);
    const sorted = sortByTime(photos);
    expect(sorted).toHaveLength(photos.length);
    expect(new Set(sorted)).toEqual(new Set(photos));
    for (let j = 0; j < 5; j++) expect(sortByTime(shuffle(photos, chance))).toEqual(sorted);
    expect(sortByTime(sorted)).toEqual(sorted);
  }
});

const precisions = [10, 10, 10, 35, 100, 250, 1000, 5000];

/** Photos five minutes apart on a walk anywhere on the earth, some without position, some with a precision of their own. */
function makeVague(chance: Chance) {
  const start = { lat: chance.between(-80, 80), lon: chance.between(-180, 180) };
  const photos = Array.from({ length: 24 }, (_, i) => {
    const { lat, lon } = shift(start, chance.normal(200), chance.normal(200));
    const east = lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
    const clock = `2024-06-03T${String(10 + Math.floor(i / 12))}:${String((i % 12) * 5).padStart(2, '0')}:00`;
    const file = `${String(i).padStart(2, '0')}.jpg`;
    return photo(file, { ...taken(clock, '+00:00'), ...(chance.is(0.6) && at(lat, east)) });
  });
  const own = new Map(photos.map(({ file }) => [file, chance.is(0.4) ? chance.pick(precisions) : 1]));
  const tripwide = chance.pick(precisions);
  const entries = Object.fromEntries([...own].map(([file, precision]) => [file, { precision }]));
  const source = trip('walk', { photos, settings: settings(entries, { precision: tripwide }) });
  return { source, precisionOf: (file: string) => Math.max(10, tripwide, own.get(file) ?? 0) };
}

/** The grid as it is documented: rows of 90° divided evenly, each at least `precision` high. */
function isOnRow({ lat }: Spot, precision: number): boolean {
  const rows = Math.floor((90 * 111_195.08) / precision);
  return Math.abs(lat - (Math.round((lat * rows) / 90) * 90) / rows) < 1e-6;
}

test('no position is published finer than the strictest word on it, on what it follows from, on the trip and the site', () => {
  const chance = makeChance(2);
  let inferred = 0;
  for (let i = 0; i < 150; i++) {
    const { source, precisionOf } = makeVague(chance);
    const { journal, located, sources } = makeJournal(library([source]));
    const bases = new Map(
      located[0]!.photos.map(({ source: { file }, basis }) => [file, basis?.files ?? []] as const),
    );
    const published = journal.photos.flatMap(({ id, spot }) => {
      const { file } = sources.get(id)!;
      if (spot?.source === 'nearby') inferred++;
      return spot ? [{ spot, precision: Math.max(...[file, ...bases.get(file)!].map(precisionOf)) }] : [];
    });
    for (const { spot, precision } of published) {
      expect(isOnRow(spot, precision), JSON.stringify({ spot, precision })).toBe(true);
      if (precision > 100 || spot.source === 'nearby')
        expect(spot.accuracy).toBeGreaterThanOrEqual(precision);
    }
    for (const { spot, precision } of published) {
      const same = published.filter((other) => other.precision === precision);
      const distances = same.map((other) => measure(spot, other.spot)).filter((apart) => apart > 0.3);
      expect(Math.min(Infinity, ...distances)).toBeGreaterThan(precision * 0.99 - 0.3);
    }
  }
  expect(inferred).toBeGreaterThan(500);
});
