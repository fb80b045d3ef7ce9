import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AuthorError } from '../journal/problem.ts';
import { readTripSettings } from './readTripSettings.ts';

const read = (text: string) => readTripSettings(text, 'trip/photos.yaml');
const photo = (yaml: string) => read(`photos:\n  a.jpg:\n    ${yaml}\n`).photos[0]?.settings;

function complaints(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof AuthorError) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('a trip without photos.yaml, or with nothing below photos, says nothing', () => {
  expect(read('')).toEqual({ photos: [], cameras: [], places: [] });
  expect(read('# all of it later\nphotos:\ncameras:\nplaces:\n')).toEqual({
    photos: [],
    cameras: [],
    places: [],
  });
});

test('reads a photo as the guide writes it, with its line', () => {
  const text = `zone: Asia/Shanghai
precision: 50
publish: posts
cover: bund.jpeg
photos:
  bund.jpeg:
    at: 31.2400, 121.4900
    place: { en: The Bund, zh: 外滩 }
    taken: 2019-06-24 19:30 +08:00
    caption: Night, on the river
    alt: 2019
    credit: no
    focus: 0.5, 0.4
  IMG_0107.jpg: { hidden: true }
  "scan-*.png": { publish: false }
places:
  - { name: { en: Expo Center, zh: 世博中心 }, at: "31.189, 121.481", radius: 400 }
  - name: Old town
    at: [31.227, 121.492]
`;
  expect(read(text)).toEqual({
    zone: 'Asia/Shanghai',
    precision: 50,
    publish: { kind: 'posts' },
    cover: 'bund.jpeg',
    photos: [
      {
        pattern: 'bund.jpeg',
        line: 6,
        settings: {
          at: { lat: 31.24, lon: 121.49 },
          place: { en: 'The Bund', zh: '外滩' },
          taken: { local: '2019-06-24T19:30', offset: '+08:00' },
          caption: 'Night, on the river',
          alt: '2019',
          credit: 'no',
          focus: [0.5, 0.4],
        },
      },
      { pattern: 'IMG_0107.jpg', line: 14, settings: { hidden: true } },
      { pattern: 'scan-*.png', line: 15, settings: { publish: false } },
    ],
    cameras: [],
    places: [
      { name: { en: 'Expo Center', zh: '世博中心' }, at: { lat: 31.189, lon: 121.481, radius: 400 } },
      { name: 'Old town', at: { lat: 31.227, lon: 121.492, radius: 200 } },
    ],
  });
});

test('a position is a text, a quoted text or a list; zero and the ends of the earth are positions', () => {
  expect(photo('at: 31.24, 121.49')).toEqual({ at: { lat: 31.24, lon: 121.49 } });
  expect(photo('at: "31.24,121.49"')).toEqual({ at: { lat: 31.24, lon: 121.49 } });
  expect(photo('at: [-33.9, -180]')).toEqual({ at: { lat: -33.9, lon: -180 } });
  expect(photo('at: 0, 0')).toEqual({ at: { lat: 0, lon: 0 } });
});

test('a photo, and no place, can be left to what its file says', () => {
  expect(photo('at: auto')).toEqual({ at: 'auto' });
  expect(complaints('places: [{ name: Bund, at: auto }]')).toEqual([
    'trip/photos.yaml:1: `at: auto` cannot be used; write latitude, longitude in degrees: 31.24, 121.49',
  ]);
});

test('a time is as precise as known, with or without offset', () => {
  const taken = (text: string) => photo(`taken: ${text}`)?.taken;
  expect(taken('1998')).toEqual({ local: '1998' });
  expect(taken('1998-07')).toEqual({ local: '1998-07' });
  expect(taken('2019-06-24')).toEqual({ local: '2019-06-24' });
  expect(taken('2019-06-24 19:30')).toEqual({ local: '2019-06-24T19:30' });
  expect(taken('2019-06-24T19:30:05.25+0545')).toEqual({ local: '2019-06-24T19:30:05.25', offset: '+05:45' });
  expect(taken('2019-06-24 19:30 -03:30')).toEqual({ local: '2019-06-24T19:30', offset: '-03:30' });
  expect(taken('2019-06-24 19:30Z')).toEqual({ local: '2019-06-24T19:30', offset: '+00:00' });
  expect(taken('2020-02-29')).toEqual({ local: '2020-02-29' });
});

test.each([
  '2019-02-29',
  '2019-13',
  '2019-06-24 24:00',
  '2019-06-24 19:30 +15:00',
  '2019-06-24 19:30 +08:07',
  '24.6.2019',
  'yesterday',
])('there is no time %s', (text) => {
  expect(complaints(`photos:\n  a.jpg:\n    taken: ${text}`)).toEqual([
    `trip/photos.yaml:3: \`taken: ${text}\` cannot be used; write what is known of 2019-06-24 19:30 +08:00: year, month, day, time, offset`,
  ]);
});

test('hidden is true, false or spot, and no other word is taken for it', () => {
  expect(photo('hidden: true')).toEqual({ hidden: true });
  expect(photo('hidden: False')).toEqual({ hidden: false });
  expect(photo('hidden: spot')).toEqual({ hidden: 'spot' });
  for (const word of ['yes', 'position', '1', '']) {
    expect(complaints(`photos:\n  a.jpg:\n    hidden: ${word}`)[0]).toMatch(
      /^trip\/photos\.yaml:3: .*write true, false or spot$/,
    );
  }
});

test('names each mistake of the file at once, with its line', () => {
  const text = `zone: Asia/Shanghai
photos:
  a.jpg: { hiden: true }
  b.jpg:
    at: 121.49, 31.24
    slug: The Bund
  c.jpg:
  d.jpg: { at: 31.24, 121.49 }
places:
  - { at: "31.2, 121.5" }
datum: gcj-2
`;
  expect(complaints(text)).toEqual([
    'trip/photos.yaml:3: unknown key `hiden`; did you mean hidden?',
    'trip/photos.yaml:5: `at: 121.49, 31.24` cannot be used; write latitude, longitude in degrees: 31.24, 121.49',
    'trip/photos.yaml:6: `slug: The Bund` cannot be used; write lower-case letters, digits and single hyphens: the-bund',
    'trip/photos.yaml:7: nothing is set for "c.jpg"; indent its settings below it, or take it out',
    'trip/photos.yaml:8: `at: 31.24` cannot be used; write latitude, longitude in degrees: 31.24, 121.49',
    'trip/photos.yaml:8: `121.49` is no key; inside { } a position needs quotes: at: "31.24, 121.49"',
    'trip/photos.yaml:10: `name` is missing; add it',
    'trip/photos.yaml:11: `datum: gcj-2` cannot be used; write wgs84, gcj02 or bd09',
  ]);
});

test('settings that slipped out of their photo are no photo', () => {
  expect(complaints('photos:\n  a.jpg:\n  hidden: true')).toEqual([
    'trip/photos.yaml:2: nothing is set for "a.jpg"; indent its settings below it, or take it out',
    'trip/photos.yaml:3: nothing is set for "hidden"; indent its settings below it, or take it out',
  ]);
});

test('what should be a list of settings stops the build where it is none', () => {
  expect(complaints('photos:\n  - a.jpg')[0]).toMatch(
    /^trip\/photos\.yaml:1: `photos` is no list of file names/,
  );
  expect(complaints('cameras: Canon\nplaces: Bund')).toEqual([
    'trip/photos.yaml:1: `cameras` is no list; write - { model: DMC-TZ10, clock: 00:07:30 fast }',
    'trip/photos.yaml:2: `places` is no list; write - { name: Expo Center, at: "31.189, 121.481", radius: 400 }',
  ]);
});

test('a camera is known by its names, and its clock by an error, a zone or two photos of one moment', () => {
  const text = `cameras:
  - { model: Canon EOS 80D, clock: 00:07:30 fast, zone: Europe/Berlin }
  - { model: DMC-TZ10, folder: anna, same: [IMG_0412.jpg, P1020031.jpg] }
  - serial: 0042
    clock: 24:01:32.5 slow
  - model: X100
    datum: GCJ-02
    clock:
      - 2019-06-20 08:00 00:00:12 fast
      - 2019-06-28 00:00:24 fast
`;
  expect(read(text).cameras).toEqual([
    { line: 2, model: 'Canon EOS 80D', clock: 450, zone: 'Europe/Berlin' },
    { line: 3, model: 'DMC-TZ10', folder: 'anna', same: ['IMG_0412.jpg', 'P1020031.jpg'] },
    { line: 4, serial: '0042', clock: -86_492.5 },
    {
      line: 6,
      model: 'X100',
      datum: 'gcj02',
      clock: [
        { local: '2019-06-20T08:00', error: 12 },
        { local: '2019-06-28', error: 24 },
      ],
    },
  ]);
});

test('two pairs of photos are of two moments', () => {
  const text = `cameras:
  - { model: D90, same: [[IMG_1.jpg, P1.jpg], [IMG_2.jpg, P2.jpg]] }
`;
  expect(read(text).cameras[0]?.same).toEqual([
    ['IMG_1.jpg', 'P1.jpg'],
    ['IMG_2.jpg', 'P2.jpg'],
  ]);
  for (const wrong of ['[[a.jpg, b.jpg]]', '[[a.jpg, b.jpg], c.jpg]', '[[a, b], [c, d], [e, f]]', '[a, a]'])
    expect(complaints(`cameras: [{ model: D90, same: ${wrong} }]`)).toHaveLength(1);
});

test('a camera of which nothing can be said, or too much, stops the build', () => {
  const text = `cameras:
  - { clock: 00:07:30 fast }
  - { model: X100 }
  - { model: X100, clock: 7 minutes }
  - { model: X100, clock: 00:00:01 fast, same: [a.jpg, b.jpg] }
  - { model: X100, same: [a.jpg] }
  - { model: X100, clock: [2019-06-28 00:00:24 fast, 2019-06-20 00:00:12 fast] }
`;
  const clock =
    'write how wrong it is, as 00:07:30 fast or slow, or for a clock that drifts two of them, the earlier first: [2019-06-20 08:00 00:00:12 fast, 2019-06-28 08:00 00:00:24 fast]';
  expect(complaints(text)).toEqual([
    'trip/photos.yaml:2: it does not say which camera is meant; add model: and the name in its photos',
    'trip/photos.yaml:3: nothing is said of this camera; add clock:, zone:, same: or datum:',
    `trip/photos.yaml:4: \`clock: 7 minutes\` cannot be used; ${clock}`,
    'trip/photos.yaml:5: `clock` and `same` both say how wrong its clock is; keep one of the two',
    'trip/photos.yaml:6: `same: ["a.jpg"]` cannot be used; write the names of two photos, [IMG_0412.jpg, P1020031.jpg], or for a clock that drifts two such pairs: [[IMG_0412.jpg, P1020031.jpg], [IMG_0988.jpg, P1020407.jpg]]',
    `trip/photos.yaml:7: \`clock: ["2019-06-28 00:00:24 fast","2019-06-20 00:00:12 fast"]\` cannot be used; ${clock}`,
  ]);
});

test('a trip, or a photo, can be kept from what would be worked out', () => {
  expect(read('infer: false\ndatum: bd09').infer).toBe(false);
  expect(read('datum: BD-09').datum).toBe('bd09');
  expect(photo('infer: false')).toEqual({ infer: false });
  expect(complaints('infer: maybe')).toEqual([
    'trip/photos.yaml:1: `infer: maybe` cannot be used; write true or false',
  ]);
});

const placed = '../shared/kubecon-placed/kubecon/photos.yaml';
describe.skipIf(!existsSync(placed))('a real blog post with its photos placed by hand', () => {
  test('is read with seven times and six positions', () => {
    const { photos } = read(readFileSync(placed, 'utf8'));
    expect(photos.map(({ settings }) => settings.taken?.local)).toEqual([
      '2019-06-23T22:10',
      '2019-06-24T19:30',
      '2019-06-25T09:10',
      '2019-06-25T13:05',
      '2019-06-26T11:20',
      '2019-06-26T11:32',
      '2019-06-28T16:00',
    ]);
    expect(photos.filter(({ settings }) => settings.at)).toHaveLength(6);
  });
});
