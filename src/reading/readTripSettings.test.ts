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
  expect(read('')).toEqual({ photos: [], places: [] });
  expect(read('# all of it later\nphotos:\nplaces:\n')).toEqual({ photos: [], places: [] });
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
datum: gcj02
`;
  expect(complaints(text)).toEqual([
    'trip/photos.yaml:3: unknown key `hiden`; did you mean hidden?',
    'trip/photos.yaml:5: `at: 121.49, 31.24` cannot be used; write latitude, longitude in degrees: 31.24, 121.49',
    'trip/photos.yaml:6: `slug: The Bund` cannot be used; write lower-case letters, digits and single hyphens: the-bund',
    'trip/photos.yaml:7: nothing is set for "c.jpg"; indent its settings below it, or take it out',
    'trip/photos.yaml:8: `at: 31.24` cannot be used; write latitude, longitude in degrees: 31.24, 121.49',
    'trip/photos.yaml:8: `121.49` is no key; inside { } a position needs quotes: at: "31.24, 121.49"',
    'trip/photos.yaml:10: `name` is missing; add it',
    'trip/photos.yaml:11: `datum` is not supported yet; take it out; this version would not do what it says',
  ]);
});

test('settings that slipped out of their photo are no photo', () => {
  expect(complaints('photos:\n  a.jpg:\n  hidden: true')).toEqual([
    'trip/photos.yaml:2: nothing is set for "a.jpg"; indent its settings below it, or take it out',
    'trip/photos.yaml:3: nothing is set for "hidden"; indent its settings below it, or take it out',
  ]);
});

test('photos as a list and cameras stop the build', () => {
  expect(complaints('photos:\n  - a.jpg')[0]).toMatch(
    /^trip\/photos\.yaml:1: `photos` is no list of file names/,
  );
  expect(complaints('cameras:\n  - { model: Canon EOS 80D, clock: 00:07:30 fast }')).toEqual([
    'trip/photos.yaml:1: `cameras` is not supported yet; take it out; this version would not do what it says',
  ]);
});

test('to infer nothing may be asked for, as nothing is', () => {
  expect(complaints('infer: false')).toEqual([]);
  expect(complaints('infer: true')).toHaveLength(1);
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
