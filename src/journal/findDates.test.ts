import { expect, test } from 'vitest';
import { library, photo, taken, trip } from '../../tests/fixtures/library.ts';
import { findDates } from './findDates.ts';
import { makeJournal } from './makeJournal.ts';
import type { TrackLine } from './trip.ts';

const line = (start: string, end: string, ...points: (readonly [number, number])[]): TrackLine => ({
  distance: 1000,
  start,
  end,
  segments: [{ points }],
});
const shanghai = [31.24, 121.49] as const;
const tokyo = [35.68, 139.76] as const;

test('a trip is dated by its photos, whatever its tracks say', () => {
  const lines = [line('2019-06-20T04:00:00Z', '2019-06-20T05:00:00Z', shanghai, shanghai)];
  const days = ['2019-06-26T10:00', '2019-06', '2019-06-24'].map((local) => ({
    taken: { local, source: 'exif' as const },
  }));
  expect(findDates(days, lines, undefined)).toEqual({ start: '2019-06-24', end: '2019-06-26' });
});

test('a trip with nothing but tracks is dated by these, by the clocks there', () => {
  const lines = [
    line('2019-06-27T15:30:00Z', '2019-06-27T15:40:00Z', tokyo, tokyo),
    line('2019-06-24T16:30:00Z', '2019-06-24T18:00:00Z', shanghai, shanghai),
  ];
  // 00:30 of the next day in both towns.
  expect(findDates([], lines, undefined)).toEqual({ start: '2019-06-25', end: '2019-06-28' });
});

test("at sea the author's zone counts, else Greenwich", () => {
  const lines = [line('2019-06-24T22:30:00Z', '2019-06-24T23:00:00Z', [0, -30], [0, -30])];
  expect(findDates([], lines, 'Europe/Rome').start).toBe('2019-06-25');
  expect(findDates([], lines, undefined).start).toBe('2019-06-24');
});

test('a planned route without times dates nothing', () => {
  expect(findDates([], [{ distance: 1000, segments: [{ points: [shanghai, tokyo] }] }], undefined)).toEqual(
    {},
  );
});

test('a trip with only a track stands among the others by its date', () => {
  const time = Date.parse('2020-01-01T04:00:00Z');
  const [lat, lon] = shanghai;
  const walk = {
    file: 'walk.gpx',
    segments: [
      [
        { lat, lon, time },
        { lat: lat + 0.01, lon, time: time + 600_000 },
      ],
    ],
  };
  const { journal } = makeJournal(
    library([
      trip('old', { photos: [photo('a.jpg', taken('2019-06-24T10:00'))] }),
      trip('walk', { tracks: [walk] }),
      trip('new', { photos: [photo('a.jpg', taken('2021-06-24T10:00'))] }),
    ]),
  );
  expect(journal.trips.map(({ slug, start }) => [slug, start])).toEqual([
    ['new', '2021-06-24'],
    ['walk', '2020-01-01'],
    ['old', '2019-06-24'],
  ]);
});
