import { expect, test } from 'vitest';
import { makeStops } from './makeStops.ts';
import type { Photo } from './photo.ts';
import type { Place } from './place.ts';

function photo(slug: string, local: string | undefined, lat: number, lon: number, place?: Place): Photo {
  return {
    id: `t/${slug}`,
    trip: 't',
    slug,
    url: `t/photos/${slug}/`,
    width: 4,
    height: 3,
    ...(local !== undefined && {
      taken: { local, offset: '+08:00', offsetSource: 'exif' as const, source: 'exif' as const },
    }),
    spot: { lat, lon, source: 'exif' },
    ...(place && { place }),
    posts: [],
    renditions: [],
  };
}

test('a stop is where photos follow each other nearby; who comes back stops again', () => {
  const stops = makeStops([
    photo('a1', '2019-06-24T10:00:00', 31.24, 121.49),
    photo('a2', '2019-06-24T10:20:00', 31.2402, 121.4901),
    photo('b', '2019-06-24T11:00:00', 31.25, 121.49),
    photo('a3', '2019-06-24T12:30:00', 31.24, 121.49),
  ]);
  expect(stops).toEqual([
    { from: '2019-06-24T10:00:00', to: '2019-06-24T10:20:00', photos: ['t/a1', 't/a2'] },
    {
      from: '2019-06-24T11:00:00',
      to: '2019-06-24T11:00:00',
      // 0.0098° of latitude at 111,195 m each.
      leg: { distance: 1090, seconds: 2400 },
      photos: ['t/b'],
    },
    {
      from: '2019-06-24T12:30:00',
      to: '2019-06-24T12:30:00',
      leg: { distance: 1112, seconds: 5400 },
      photos: ['t/a3'],
    },
  ]);
});

test("the author's name for a place holds a stop together, and parts two next to each other", () => {
  const expo: Place = { name: 'Expo Center', source: 'sidecar' };
  const park: Place = { name: 'Park', source: 'sidecar' };
  const stops = makeStops([
    photo('hall', '2019-06-24T10:00', 31.189, 121.481, expo),
    photo('gate', '2019-06-24T11:00', 31.192, 121.483, expo),
    photo('bench', '2019-06-24T11:05', 31.192, 121.483, park),
  ]);
  expect(stops.map((stop) => [stop.place, stop.photos])).toEqual([
    [expo, ['t/hall', 't/gate']],
    [park, ['t/bench']],
  ]);
});

test('a stop without times has none, and a photo without a position is on no stop', () => {
  const nowhere: Photo = { ...photo('n', '2019-06-24T10:00', 0, 0) };
  Reflect.deleteProperty(nowhere, 'spot');
  expect(
    makeStops([nowhere, photo('a', undefined, 0, 179.9999), photo('b', undefined, 0, -179.9999)]),
  ).toEqual([{ photos: ['t/a', 't/b'] }]);
  expect(makeStops([])).toEqual([]);
});
