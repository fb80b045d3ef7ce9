import { expect, test } from 'vitest';
import type { Journal } from './journal.ts';
import type { TileServer } from './basemapSettings.ts';
import { projectJournal } from './projectJournal.ts';

const tiles: TileServer = {
  kind: 'raster',
  url: 'https://tile.example.org/{z}/{x}/{y}.png',
  attribution: [{ text: 'Example' }],
  minZoom: 0,
  maxZoom: 19,
  crs: 'wgs84',
  referrerPolicy: 'origin',
  consent: false,
};

const journal: Journal = {
  site: {
    title: 'Far and near',
    url: 'https://example.org/',
    language: 'en',
    accent: '#c4441c',
    cover: 'x/a',
    basemap: { borders: true, countryLabels: true, tiles },
  },
  trips: [
    {
      slug: '2019-06-shanghai',
      folder: '2019-06-shanghai',
      title: 'Shanghai',
      url: '2019-06-shanghai/',
      start: '2019-06-24',
      end: '2019-06-24',
      bounds: [
        [31.18, 121.4700001],
        [31.25, 121.51],
      ],
      cities: ['Shanghai'],
      countries: ['CN'],
      altitude: [-2, 340],
      cover: '2019-06-shanghai/bund',
      posts: ['2019-06-shanghai'],
      story: true,
      photos: ['2019-06-shanghai/bund', '2019-06-shanghai/scan'],
      days: [
        {
          date: '2019-06-24',
          photos: ['2019-06-shanghai/bund'],
          distance: 0,
          stops: [
            {
              place: { city: 'Shanghai', country: 'CN', source: 'computed' },
              from: '2019-06-24T19:31',
              to: '2019-06-24T19:31',
              leg: { distance: 0, seconds: 0 },
              photos: ['2019-06-shanghai/bund'],
            },
          ],
        },
      ],
      tracks: [
        {
          name: 'Walk',
          distance: 5100,
          start: '2019-06-24T01:00:00Z',
          end: '2019-06-24T03:00:00Z',
          segments: [{ points: [[31, 121]] }],
        },
      ],
    },
  ],
  posts: [
    {
      slug: '2019-06-shanghai',
      trip: '2019-06-shanghai',
      title: 'Three days',
      date: '2019-08-12T10:51:00+05:30',
      url: '2019-06-shanghai/',
      photos: ['2019-06-shanghai/bund'],
      blocks: [{ kind: 'prose', html: '<p>Hello</p>' }],
    },
  ],
  photos: [
    {
      id: '2019-06-shanghai/bund',
      trip: '2019-06-shanghai',
      slug: 'bund',
      file: 'bund.jpeg',
      url: '2019-06-shanghai/photos/bund/',
      width: 3264,
      height: 2448,
      taken: {
        written: '2019-06-24T19:31:00',
        offsetSource: 'exif',
        source: 'sidecar',
        zone: 'Asia/Shanghai',
        offset: '+08:00',
        local: '2019-06-24T19:31:07',
      },
      spot: { source: 'exif', lat: 31.23974999, lon: -0.00000001, altitude: 0, heading: 0, accuracy: 10 },
      place: {
        citySource: 'computed',
        source: 'sidecar',
        country: 'CN',
        city: 'Shanghai',
        name: { en: 'The Bund', zh: '外滩' },
      },
      title: '',
      caption: 'Night, on the river',
      captionSource: 'iptc',
      keywords: [],
      rating: 0,
      camera: { model: 'iPhone 8', fNumber: 1.8, exposure: 0.008 },
      posts: [{ slug: '2019-06-shanghai', url: '2019-06-shanghai/#photo-bund' }],
      renditions: [
        { type: 'image/avif', width: 1280, height: 960, url: 'assets/ab12.avif' },
        { type: 'image/jpeg', width: 1280, height: 960, url: 'assets/cd34.jpg', hdr: true },
      ],
    },
    {
      id: '2019-06-shanghai/scan',
      trip: '2019-06-shanghai',
      slug: 'scan',
      url: '2019-06-shanghai/photos/scan/',
      width: 10,
      height: 20,
      posts: [],
      renditions: [],
    },
  ],
};

test('journal.json has the keys of format 1 in their order, and none for what is absent', () => {
  expect(JSON.stringify(projectJournal(journal), null, 1)).toBe(
    JSON.stringify(
      {
        format: 1,
        site: { title: 'Far and near', url: 'https://example.org/', language: 'en', basemap: { tiles } },
        trips: [
          {
            slug: '2019-06-shanghai',
            folder: '2019-06-shanghai',
            title: 'Shanghai',
            url: '2019-06-shanghai/',
            start: '2019-06-24',
            end: '2019-06-24',
            bounds: [
              [31.18, 121.47],
              [31.25, 121.51],
            ],
            cities: ['Shanghai'],
            countries: ['CN'],
            altitude: [-2, 340],
            cover: '2019-06-shanghai/bund',
            posts: ['2019-06-shanghai'],
            photos: 2,
            days: [
              {
                date: '2019-06-24',
                photos: 1,
                distance: 0,
                stops: [
                  {
                    place: { city: 'Shanghai', country: 'CN', source: 'computed' },
                    from: '2019-06-24T19:31',
                    to: '2019-06-24T19:31',
                    leg: { distance: 0, seconds: 0 },
                    photos: ['2019-06-shanghai/bund'],
                  },
                ],
              },
            ],
            tracks: [
              { name: 'Walk', distance: 5100, start: '2019-06-24T01:00:00Z', end: '2019-06-24T03:00:00Z' },
            ],
          },
        ],
        posts: [
          {
            slug: '2019-06-shanghai',
            trip: '2019-06-shanghai',
            title: 'Three days',
            date: '2019-08-12T10:51:00+05:30',
            url: '2019-06-shanghai/',
            photos: ['2019-06-shanghai/bund'],
          },
        ],
        photos: [
          {
            id: '2019-06-shanghai/bund',
            trip: '2019-06-shanghai',
            file: 'bund.jpeg',
            url: '2019-06-shanghai/photos/bund/',
            width: 3264,
            height: 2448,
            taken: {
              local: '2019-06-24T19:31:07',
              offset: '+08:00',
              zone: 'Asia/Shanghai',
              source: 'sidecar',
              offsetSource: 'exif',
              written: '2019-06-24T19:31:00',
            },
            spot: { lat: 31.23975, lon: 0, altitude: 0, heading: 0, accuracy: 10, source: 'exif' },
            place: {
              name: { en: 'The Bund', zh: '外滩' },
              city: 'Shanghai',
              country: 'CN',
              source: 'sidecar',
              citySource: 'computed',
            },
            caption: 'Night, on the river',
            captionSource: 'iptc',
            rating: 0,
            camera: { model: 'iPhone 8', fNumber: 1.8, exposure: 0.008 },
            posts: [{ slug: '2019-06-shanghai', url: '2019-06-shanghai/#photo-bund' }],
            renditions: [
              { type: 'image/avif', width: 1280, height: 960, url: 'assets/ab12.avif' },
              { type: 'image/jpeg', width: 1280, height: 960, url: 'assets/cd34.jpg', hdr: true },
            ],
          },
          {
            id: '2019-06-shanghai/scan',
            trip: '2019-06-shanghai',
            url: '2019-06-shanghai/photos/scan/',
            width: 10,
            height: 20,
            posts: [],
            renditions: [],
          },
        ],
      },
      null,
      1,
    ),
  );
});

test('says that a photo was taken at sea', () => {
  const { photos } = projectJournal({
    site: { title: 'Far and near', language: 'en' },
    trips: [],
    posts: [],
    photos: [
      {
        id: 'crossing/gulls',
        trip: 'crossing',
        slug: 'gulls',
        url: 'crossing/photos/gulls/',
        width: 4,
        height: 3,
        place: { sea: true, source: 'computed' },
        posts: [],
        renditions: [],
      },
    ],
  });
  expect(photos[0]?.place).toEqual({ sea: true, source: 'computed' });
});

test('photos stand in order of time whichever trip they are of, those without a time after them by name', () => {
  const [bund, scan] = journal.photos;
  if (!bund || !scan) throw new Error('the fixture has two photos');
  const of = (trip: string, slug: string, local?: string) => ({
    ...scan,
    id: `${trip}/${slug}`,
    trip,
    slug,
    ...(local !== undefined && { taken: { local, source: 'exif' as const } }),
  });
  const photos = [
    of('b', 'x'),
    of('b', 'late', '2020-01-02'),
    of('a', 'y'),
    of('a', 'early', '2019-06-24'),
    of('b', 'mid', '2019-12-31T10:00'),
  ];
  expect(projectJournal({ ...journal, photos }).photos.map(({ id }) => id)).toEqual([
    'a/early',
    'b/mid',
    'b/late',
    'a/y',
    'b/x',
  ]);
});
