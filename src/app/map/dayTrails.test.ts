import { expect, test } from 'vitest';
import { listDays, makeDayTrails } from './dayTrails.ts';

const photo = (lat: number, lon: number, datetime?: string, trip = 'shanghai') => ({
  id: `${trip}/${lat} ${lon}`,
  spot: { lat, lon },
  ...(datetime !== undefined && { datetime }),
});

test('draws a line for each local day, through each spot once, each day in the next colour', () => {
  expect(
    makeDayTrails(
      [
        photo(31.24, 121.49, '2019-06-24T08:10:00+08:00'),
        photo(31.24, 121.49, '2019-06-24T08:14:00+08:00'),
        photo(31.23, 121.5, '2019-06-24T23:50:00+08:00'),
        photo(31.19, 121.48, '2019-06-25T00:10:00+08:00'),
        photo(31.18, 121.48, '2019-06-25'),
      ],
      [],
    ),
  ).toEqual([
    {
      date: '2019-06-24',
      tone: 0,
      tracks: [],
      legs: [
        {
          points: [
            [31.24, 121.49],
            [31.23, 121.5],
          ],
          times: [Date.UTC(2019, 5, 24, 8, 10), Date.UTC(2019, 5, 24, 23, 50)],
        },
      ],
    },
    {
      date: '2019-06-25',
      tone: 1,
      tracks: [],
      legs: [
        {
          points: [
            [31.19, 121.48],
            [31.18, 121.48],
          ],
          times: [Date.UTC(2019, 5, 25, 0, 10), Date.UTC(2019, 5, 25)],
        },
      ],
    },
  ]);
});

test('draws none for a day at one spot, for a photo without a day, and for one known to the month', () => {
  const photos = [photo(0, 0, '2019-06-24'), photo(1, 1, '2019-06'), photo(2, 2, '2019-06'), photo(3, 3)];
  expect(makeDayTrails(photos, [])).toEqual([]);
});

test('does not lead from one trip to another of the same day', () => {
  const shanghai = photo(31.24, 121.49, '2019-06-24', 'shanghai');
  const paris = photo(48.86, 2.29, '2019-06-24', 'paris');
  expect(makeDayTrails([shanghai, paris], [])).toEqual([]);
});

const walk = {
  segments: [
    {
      day: '2019-06-24',
      points: [
        [31.2353, 121.479],
        [31.2378, 121.4868],
        [31.24, 121.49],
      ] as const,
    },
  ],
};

test('where the way was recorded the track is it, and only what it leaves out goes from photo to photo', () => {
  const [day] = makeDayTrails(
    [
      photo(31.2353, 121.4791, '2019-06-24T19:00:00+08:00'),
      photo(31.24, 121.4902, '2019-06-24T20:00:00+08:00'),
      photo(31.19, 121.48, '2019-06-24T22:00:00+08:00'),
    ],
    [walk],
  );
  expect(day).toEqual({
    date: '2019-06-24',
    tone: 0,
    tracks: [walk.segments[0]?.points],
    legs: [
      {
        points: [
          [31.24, 121.4902],
          [31.19, 121.48],
        ],
        times: [Date.UTC(2019, 5, 24, 20), Date.UTC(2019, 5, 24, 22)],
      },
    ],
  });
});

test('a track of another day replaces nothing, and a planned route belongs to none', () => {
  const route = { segments: [{ points: [[31.2, 121.4] as const, [31.3, 121.4] as const] }] };
  const photos = [photo(31.2353, 121.479, '2019-06-25'), photo(31.24, 121.49, '2019-06-25')];
  expect(
    makeDayTrails(photos, [walk, route]).map(({ date, tone, tracks, legs }) => [
      date,
      tone,
      tracks.length,
      legs.length,
    ]),
  ).toEqual([
    ['2019-06-24', 0, 1, 0],
    ['2019-06-25', 1, 0, 1],
    [undefined, 0, 1, 0],
  ]);
});

test('a day keeps its colour when others are filtered out', () => {
  const days = listDays([photo(0, 0, '2019-06-25'), photo(0, 0, '2019-06-23')], [walk]);
  expect(days).toEqual(['2019-06-23', '2019-06-24', '2019-06-25']);
  expect(makeDayTrails([], [walk], days)).toMatchObject([{ date: '2019-06-24', tone: 1 }]);
});
