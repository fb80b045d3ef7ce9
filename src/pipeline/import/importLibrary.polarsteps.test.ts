import { expect, test } from 'vitest';
import { importAndBuild } from '../../../tests/fixtures/importAndBuild.ts';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../../tests/fixtures/makeJpeg.ts';
import { makeTiff } from '../../../tests/fixtures/makeTiff.ts';

const at = (year: number, month: number, day: number, hour: number) =>
  Date.UTC(year, month - 1, day, hour) / 1000;

function step(id: number, name: string, more: object) {
  const location = { name, detail: 'Japan', full_detail: 'Japan', country_code: 'JP', lat: 35.6, lon: 139.7 };
  return {
    id,
    name: null,
    display_name: name,
    slug: name.toLowerCase(),
    description: '',
    location,
    timezone_id: 'Asia/Tokyo',
    is_deleted: false,
    ...more,
  };
}

const trip = {
  id: 7,
  name: 'Japan & back',
  slug: 'japan-and-back',
  start_date: at(2022, 7, 1, 0),
  timezone_id: 'Asia/Tokyo',
  summary: 'Two weeks.',
  visibility: 2,
  all_steps: [
    step(12, 'Kyoto', {
      start_time: at(2022, 7, 5, 1),
      description: 'Temples.\n1. many\n* <b>old</b>',
      location: { name: 'Kyoto', detail: 'Japan', lat: 35.01, lon: 135.77 },
    }),
    step(11, 'Tokyo', { start_time: at(2022, 7, 1, 16), description: 'Neon #1\nand rain' }),
    step(13, 'Osaka', { start_time: at(2022, 7, 8, 1), is_deleted: true }),
  ],
};

const locations = {
  locations: [
    { lat: 35.02, lon: 135.78, time: at(2022, 7, 5, 2) },
    { lat: 35.6, lon: 139.7, time: at(2022, 7, 2, 2) },
    { lat: 935.6, lon: 139.7, time: at(2022, 7, 2, 3) },
    { lat: 35.3, lon: 138.1, time: at(2022, 7, 3, 2) },
  ],
};

test('a trip of Polarsteps becomes a trip: sections, places, times, and the way', async () => {
  const known = makeTiff({
    exif: { DateTimeOriginal: '2022:07:02 09:00:00', OffsetTimeOriginal: '+09:00' },
    gps: {
      GPSLatitudeRef: 'N',
      GPSLatitude: [
        [35, 1],
        [40, 1],
        [0, 1],
      ],
      GPSLongitudeRef: 'E',
      GPSLongitude: [
        [139, 1],
        [45, 1],
        [0, 1],
      ],
    },
  });
  const folder = makeFolder({
    'user/user.json': '{}',
    'trip/japan_7/trip.json': JSON.stringify(trip),
    'trip/japan_7/locations.json': JSON.stringify(locations),
    'trip/japan_7/tokyo_11/photos/a.jpg': await makeJpeg({ width: 400, height: 300, color: '#111111' }),
    'trip/japan_7/tokyo_11/photos/b.jpg': await makeJpeg({
      width: 400,
      height: 300,
      color: '#222222',
      tiff: known,
    }),
    'trip/japan_7/kyoto_12/photos/a.jpg': await makeJpeg({ width: 400, height: 300, color: '#333333' }),
    'trip/japan_7/osaka_13/photos/c.jpg': await makeJpeg({ width: 400, height: 300, color: '#444444' }),
    'trip/other_8/trip.json': JSON.stringify({
      ...trip,
      name: 'Mine',
      slug: 'mine',
      visibility: 1,
      all_steps: [],
    }),
  });
  const { files, problems, read, shown, buildProblems, journal, untouched } = await importAndBuild(folder);
  expect(untouched).toBe(true);
  expect(files).toEqual([
    '2022-07-japan-and-back/a.jpg',
    '2022-07-japan-and-back/b.jpg',
    '2022-07-japan-and-back/index.md',
    '2022-07-japan-and-back/kyoto_12-a.jpg',
    '2022-07-japan-and-back/locations.gpx',
    '2022-07-japan-and-back/photos.yaml',
    '_2022-07-mine/index.md',
    '_2022-07-mine/photos.yaml',
    'site.yaml',
  ]);
  expect(read('2022-07-japan-and-back/index.md')).toBe(`---
title: Japan & back
date: 2022-07-01
---

Two weeks.

## Tokyo

_Tokyo, Japan · 2022-07-02 01:00_

Neon \\#1\\
and rain

![](a.jpg)

![](b.jpg)

## Kyoto

_Kyoto, Japan · 2022-07-05 10:00_

Temples.\\
1\\. many\\
\\* \\<b\\>old\\</b\\>

![](kyoto_12-a.jpg)
`);
  expect(read('2022-07-japan-and-back/photos.yaml')).toBe(`zone: Asia/Tokyo
photos:
  a.jpg:
    at: 35.6, 139.7
    place: Tokyo, Japan
    taken: 2022-07-02
  b.jpg:
    place: Tokyo, Japan
  kyoto_12-a.jpg:
    at: 35.01, 135.77
    place: Kyoto, Japan
    taken: 2022-07-05
`);
  expect(problems).toEqual([
    'trip/japan_7/trip.json:1: steps that were deleted there are not brought: 1',
    'trip/other_8/trip.json:1: "Mine" was not open to everyone there, and is brought as a draft; to publish it take out `draft: true`, and the `_` off its folder',
    'trip/japan_7/locations.json: the track shows where the phone was, at home too; write `home` into site.yaml before you publish it',
    'trip/japan_7/osaka_13/photos/c.jpg: belongs to no step that was brought, and is not brought; copy it into its trip',
  ]);
  expect(buildProblems).toEqual([]);
  expect(shown).toEqual({
    '2022-07-japan-and-back/': [
      '2022-07-japan-and-back/a',
      '2022-07-japan-and-back/b',
      '2022-07-japan-and-back/kyoto-12-a',
    ],
  });
  expect(journal.photos.map(({ taken }) => taken?.local)).toEqual([
    '2022-07-02',
    '2022-07-02T09:00:00',
    '2022-07-05',
  ]);
  expect(journal.trips[0]?.tracks.map(({ start, end }) => [start, end])).toEqual([
    ['2022-07-02T02:00:00Z', '2022-07-05T02:00:00Z'],
  ]);
});

test('a trip.json that is none says so', async () => {
  const broken = makeFolder({ 'trip.json': '{ "name": ', 'locations.json': '{}' });
  await expect(importAndBuild(broken)).rejects.toThrow(/^trip\.json: this is not readable as JSON/);
  const other = makeFolder({ 'trip.json': '{ "name": "x" }', 'locations.json': '{}' });
  await expect(importAndBuild(other)).rejects.toThrow('trip.json: holds no steps of a trip');
});
