import { expect, test } from 'vitest';
import { makeDayTrails } from './dayTrails.ts';
import type { PlacedPhoto } from './placedPhotos.ts';

const photo = (lat: number, lon: number, datetime?: string, trip = 'shanghai'): PlacedPhoto => ({
  id: `${trip}/${lat} ${lon}`,
  url: 'trip/photos/a/',
  width: 4,
  height: 3,
  renditions: [],
  alt: 'A photo',
  stories: [],
  spot: { lat, lon },
  ...(datetime !== undefined && { datetime }),
});

test('draws a line for each local day, through each spot once', () => {
  expect(
    makeDayTrails([
      photo(31.24, 121.49, '2019-06-24T08:10:00+08:00'),
      photo(31.24, 121.49, '2019-06-24T08:14:00+08:00'),
      photo(31.23, 121.5, '2019-06-24T23:50:00+08:00'),
      photo(31.19, 121.48, '2019-06-25T00:10:00+08:00'),
      photo(31.18, 121.48, '2019-06-25'),
    ]),
  ).toEqual([
    [
      [31.24, 121.49],
      [31.23, 121.5],
    ],
    [
      [31.19, 121.48],
      [31.18, 121.48],
    ],
  ]);
});

test('draws none for a day at one spot, for a photo without a day, and for one known to the month', () => {
  expect(
    makeDayTrails([photo(0, 0, '2019-06-24'), photo(1, 1, '2019-06'), photo(2, 2, '2019-06'), photo(3, 3)]),
  ).toEqual([]);
});

test('does not lead from one trip to another of the same day', () => {
  const shanghai = photo(31.24, 121.49, '2019-06-24', 'shanghai');
  const paris = photo(48.86, 2.29, '2019-06-24', 'paris');
  expect(makeDayTrails([shanghai, paris])).toEqual([]);
});
