import { expect, test } from 'vitest';
import { at, library, photo, post, settings, taken, trip } from '../../tests/fixtures/library.ts';
import type { TripSource } from './library.ts';
import { makeJournal } from './makeJournal.ts';
import type { PhotoSettings, SiteSettings, TripSettings } from './settings.ts';

const make = (...trips: TripSource[]) => makeJournal(library(trips));

test('what is hidden is nowhere: not a photo, not a name, not in bounds, days, distance or dates', () => {
  const { journal, sources } = make(
    trip('t', {
      photos: [
        photo('a.jpg', { ...taken('2019-06-24T10:00'), ...at(31.24, 121.49) }),
        photo('secret.jpg', { ...taken('2019-06-26T10:00'), ...at(18.52, 73.85) }),
      ],
      posts: [post('index.md', {}, 'secret.jpg', 'a.jpg')],
      settings: settings({ 'secret.jpg': { hidden: true, caption: 'Home' } }),
    }),
  );
  expect(JSON.stringify([journal, ...sources])).not.toMatch(/secret|Home|18\.5|73\.8|06-26/);
  expect(journal.photos).toHaveLength(1);
});

test('a hidden spot hides the position and all that follows from it, and the name of the file', () => {
  const { journal } = make(
    trip('t', {
      photos: [
        photo('31.24001, 121.49002 roof.jpg', {
          taken: {
            local: '2019-06-24T10:00',
            offset: '+08:00',
            zone: 'Asia/Shanghai',
            offsetSource: 'spot',
            source: 'exif',
          },
          spot: { lat: 31.24, lon: 121.49, altitude: 120, heading: 90, source: 'exif' },
          place: { city: 'Shanghai', source: 'exif' },
        }),
        photo('b.jpg', { ...taken('2019-06-24T11:00'), ...at(31.24, 121.49) }),
      ],
      settings: settings(
        { '*.jpg': { hidden: 'spot' }, 'b.jpg': { place: 'A friend' } },
        { places: [{ name: 'Roof', at: { lat: 31.24, lon: 121.49, radius: 100 } }] },
      ),
    }),
  );
  expect(journal.photos).toEqual(
    [
      {
        id: 't/b',
        trip: 't',
        slug: 'b',
        url: 't/photos/b/',
        width: 400,
        height: 300,
        taken: { local: '2019-06-24T11:00', source: 'exif' },
        place: { name: 'A friend', source: 'sidecar' },
        posts: [],
        renditions: [],
      },
      {
        id: 't/roof',
        trip: 't',
        slug: 'roof',
        url: 't/photos/roof/',
        width: 400,
        height: 300,
        taken: { local: '2019-06-24T10:00', source: 'exif' },
        posts: [],
        renditions: [],
      },
    ].reverse(),
  );
  expect(journal.trips[0]).not.toHaveProperty('bounds');
  expect(journal.trips[0]?.days).toEqual([{ date: '2019-06-24', photos: ['t/roof', 't/b'], stops: [] }]);
});

test('a hidden spot hides the zone that was looked up by it, also where the camera knew its offset', () => {
  const { journal } = make(
    trip('t', {
      photos: [
        photo('a.jpg', { ...taken('2023-06-01T10:00:00', '+02:00'), ...at(47.14111, 9.52222) }),
        photo('b.jpg', { ...taken('2023-06-01T11:00:00', '+02:00'), ...at(47.14111, 9.52222) }),
      ],
      settings: settings({ 'a.jpg': { hidden: 'spot' } }),
    }),
  );
  expect(journal.photos.map(({ taken: time }) => time)).toEqual([
    { local: '2023-06-01T10:00:00', offset: '+02:00', source: 'exif', offsetSource: 'exif' },
    {
      local: '2023-06-01T11:00:00',
      offset: '+02:00',
      zone: 'Europe/Vaduz',
      source: 'exif',
      offsetSource: 'exif',
    },
  ]);
});

test('a clock turned to the time of a hidden spot does not say by how much', () => {
  const { journal } = make(
    trip('t', {
      photos: [
        photo('a.jpg', {
          ...taken('2023-06-01T10:00:00'),
          ...at(27.7, 85.32),
          camera: { model: 'X100' },
        }),
      ],
      settings: settings(
        { 'a.jpg': { hidden: 'spot' } },
        { cameras: [{ model: 'X100', zone: 'Europe/Berlin', line: 9 }] },
      ),
    }),
  );
  expect(journal.photos[0]?.taken).toEqual({ local: '2023-06-01T13:45:00', source: 'exif' });
});

test('the strictest precision of site, trip and photo holds', () => {
  const spotOf = (site: number, tripwide: number | undefined, own: number | undefined) =>
    makeJournal(
      library(
        [
          trip('t', {
            photos: [photo('a.jpg', at(31.2397, 121.49))],
            settings: settings(
              { 'a.jpg': own === undefined ? {} : { precision: own } },
              tripwide === undefined ? {} : { precision: tripwide },
            ),
          }),
        ],
        { precision: site },
      ),
    ).journal.photos[0]?.spot;
  const vague = { lat: 31.244129, lon: 121.490269, accuracy: 1000, source: 'exif' };
  expect(spotOf(1000, 10, 10)).toEqual(vague);
  expect(spotOf(10, 1000, undefined)).toEqual(vague);
  expect(spotOf(10, 10, 1000)).toEqual(vague);
  expect(spotOf(10, undefined, undefined)).toEqual({ lat: 31.239714, lon: 121.489989, source: 'exif' });
});

test('a name with a position in it, which says more than the position published, is kept back', () => {
  const { journal } = make(trip('t', { photos: [photo('31.24001_121.49002.jpg')] }));
  expect(journal.photos[0]).toMatchObject({ id: 't/photo', url: 't/photos/photo/' });
  expect(journal.photos[0]).not.toHaveProperty('file');
});

test('publish all, posts and rated choose the photos; a photo of its own word is in or out', () => {
  const photos = [
    photo('a.jpg', { rating: 3 }),
    photo('b.jpg', { rating: 2 }),
    photo('c.jpg'),
    photo('d.jpg', { rating: 5 }),
  ];
  const idsOf = (site: SiteSettings['publish'], own?: TripSettings['publish']) =>
    makeJournal(
      library(
        [
          trip('t', {
            photos,
            posts: [post('index.md', {}, 'b.jpg', 'd.jpg'), post('x.md', { draft: true }, 'a.jpg')],
            settings: settings(
              { 'c.jpg': { publish: true }, 'd.jpg': { publish: false } },
              own && { publish: own },
            ),
          }),
        ],
        { publish: site },
      ),
    ).journal.photos.map(({ slug }) => slug);
  expect(idsOf({ kind: 'all' })).toEqual(['a', 'b', 'c']);
  expect(idsOf({ kind: 'posts' })).toEqual(['b', 'c']);
  expect(idsOf({ kind: 'rated', atLeast: 3 })).toEqual(['a', 'c']);
  expect(idsOf({ kind: 'posts' }, { kind: 'all' })).toEqual(['a', 'b', 'c']);
});

test('a picture with publish: false is a figure of the post that shows it', () => {
  const { journal, figures } = make(
    trip('t', {
      photos: [photo('scan-1.png'), photo('scan-2.png')],
      posts: [post('index.md', {}, 'scan-1.png')],
      settings: settings({ 'scan-*.png': { publish: false } }),
    }),
  );
  expect(journal.photos).toEqual([]);
  expect(figures.map(({ folder, file }) => ({ folder, file }))).toEqual([
    { folder: 't', file: 'scan-1.png' },
  ]);
  expect(journal.posts[0]?.blocks.map(({ kind }) => kind)).toEqual(['figure']);
});

test('drafts are for the author alone', () => {
  const trips = [
    trip('_2020-next', { photos: [photo('a.jpg')] }),
    trip('t', { posts: [post('index.md', { draft: true, title: 'Soon' })] }),
  ];
  const seen = (drafts: boolean) => {
    const { journal } = makeJournal(library(trips, {}, drafts));
    return [journal.trips.map(({ slug }) => slug), journal.posts.map(({ title }) => title)];
  };
  expect(seen(false)).toEqual([['t'], []]);
  expect(seen(true)).toEqual([['2020-next', 't'], ['Soon']]);
});

test('a cover that is not published is a problem', () => {
  const { journal, problems } = makeJournal(
    library(
      [
        trip('t', {
          photos: [photo('a.jpg'), photo('b.jpg')],
          settings: settings({ 'b.jpg': { hidden: true } }, { cover: 'b.jpg' }),
        }),
      ],
      { cover: 't/x' },
    ),
  );
  expect(journal.trips[0]?.cover).toBe('t/a');
  expect(problems).toEqual([
    {
      file: 't/photos.yaml',
      what: 'no published photo is called "b.jpg" for the cover',
      todo: 'did you mean a.jpg?',
    },
    {
      file: 'site.yaml',
      what: 'no published photo is called "t/x" for the cover',
      todo: 'did you mean t/a?',
    },
  ]);
});

test('a track is published on the grid, with its length and times', () => {
  const time = Date.UTC(2019, 5, 24, 1);
  const points = [0, 0.00002, 0.009, 0.018].map((lat, i) => ({ lat, lon: 121, time: time + i * 60_000 }));
  const { journal } = make(
    trip('t', {
      tracks: [
        { file: 'walk.gpx', name: 'Walk', segments: [points, [{ lat: 5, lon: 5 }]] },
        { file: 'home.gpx', segments: [points] },
      ],
      settings: settings({ 'home.gpx': { hidden: true } }),
    }),
  );
  expect(journal.trips[0]?.tracks).toEqual([
    {
      name: 'Walk',
      distance: 2000,
      start: '2019-06-24T01:00:00Z',
      end: '2019-06-24T01:03:00Z',
      segments: [
        {
          points: [
            [0, 120.999985],
            [0.008993, 120.999985],
            [0.017986, 120.999985],
          ],
        },
      ],
    },
  ]);
});

test('a track is published no finer than is written for it, nor are its length, the way of the day and what it places', () => {
  const time = Date.UTC(2019, 5, 24, 1);
  const points = [0, 1, 2, 3, 4, 5].map((i) => ({ lat: i / 400, lon: 121.003, time: time + i * 60_000 }));
  const { journal } = make(
    trip('t', {
      photos: [photo('a.jpg', taken('2019-06-24T09:02:00', '+08:00'))],
      tracks: [{ file: 'walk.gpx', segments: [points] }],
      settings: settings({ 'walk.gpx': { precision: 1000 } }),
    }),
  );
  const [made] = journal.trips;
  expect(made?.tracks[0]?.distance).toBe(1000);
  expect(made?.tracks[0]?.segments.map(({ points: line }) => line)).toEqual([
    [
      [0, 121.004247],
      [0.008994, 121.004247],
    ],
  ]);
  expect(made?.days[0]?.distance).toBe(1000);
  expect(journal.photos[0]?.spot).toEqual({
    lat: 0.008994,
    lon: 121.004247,
    accuracy: 1000,
    source: 'track',
  });
});

test('what was worked out from a picture is published no finer than it, also where a post alone shows that', () => {
  const { journal } = make(
    trip('t', {
      photos: [
        photo('a.jpg', { ...taken('2019-06-24T09:02:00', '+08:00'), ...at(31.2397, 121.49) }),
        photo('b.jpg', taken('2019-06-24T09:03:00', '+08:00')),
      ],
      settings: settings({ 'a.jpg': { publish: false, precision: 1000 } }),
    }),
  );
  expect(journal.photos.map(({ slug, spot }) => [slug, spot?.lat, spot?.lon, spot?.accuracy])).toEqual([
    ['b', 31.244129, 121.490269, 1000],
  ]);
});

test('a track with a hidden position is none, as under `*` with hidden: spot', () => {
  const time = Date.UTC(2019, 5, 24, 1);
  const points = [0, 1, 2].map((i) => ({ lat: i / 100, lon: 121, time: time + i * 60_000 }));
  const { journal } = make(
    trip('t', {
      photos: [photo('a.jpg', taken('2019-06-24T09:02:00', '+08:00'))],
      tracks: [{ file: 'walk.gpx', segments: [points] }],
      settings: settings({ '*': { hidden: 'spot' } }),
    }),
  );
  expect(journal.trips[0]).not.toHaveProperty('bounds');
  expect(journal.trips[0]?.tracks).toEqual([]);
});

test('a photo that only its post puts at a home to be left out is left out, and its post does not show it', () => {
  const { journal } = makeJournal(
    library(
      [
        trip('t', {
          photos: [photo('a.jpg'), photo('b.jpg')],
          posts: [
            post('index.md', { at: { lat: 46.2044, lon: 6.1432 } }, 'a.jpg'),
            post('x.md', {}, 'b.jpg'),
          ],
        }),
      ],
      { home: [{ lat: 46.2044, lon: 6.1432, radius: 500, hidden: true }], secret: 'words' },
    ),
  );
  expect(journal.photos.map(({ slug }) => slug)).toEqual(['b']);
  expect(JSON.stringify(journal)).not.toMatch(/a\.jpg|t\/a|photos\/a|46\.2/);
});

test('a name by the position says no more than the position that is published', () => {
  const places = [
    { name: 'The shelter', at: { lat: 31.24, lon: 121.49, radius: 200 } },
    { name: 'The quarter', at: { lat: 31.24, lon: 121.49, radius: 5000 } },
  ];
  const nameOf = (precision: number, own: PhotoSettings = {}) =>
    make(
      trip('t', {
        photos: [photo('a.jpg', at(31.24, 121.49))],
        settings: settings({ 'a.jpg': { precision, ...own } }, { places }),
      }),
    ).journal.photos[0]!.place?.name;
  expect(nameOf(10)).toBe('The shelter');
  expect(nameOf(200)).toBe('The shelter');
  // Of a grid of a kilometre, a circle of 200 m would tell where in it.
  expect(nameOf(1000)).toBe('The quarter');
  expect(nameOf(10_000)).toBeUndefined();
  // What its author writes below the very photo is the author's word.
  expect(nameOf(10_000, { place: 'The shelter' })).toBe('The shelter');
});

test('two places that share a published position share their name, whichever the photo was in', () => {
  const [left, right] = [at(31.2401, 121.489), at(31.2401, 121.491)];
  const places = [
    { name: 'Left', at: { lat: 31.2401, lon: 121.489, radius: 1000 } },
    { name: 'Right', at: { lat: 31.2401, lon: 121.491, radius: 1000 } },
  ];
  const { journal } = make(
    trip('t', {
      photos: [photo('a.jpg', left), photo('b.jpg', right)],
      settings: settings({}, { places, precision: 1000 }),
    }),
  );
  const [a, b] = journal.photos;
  expect(a?.spot).toMatchObject({ lat: b?.spot?.lat, lon: b?.spot?.lon });
  expect(a?.place?.name).toBeDefined();
  expect(a?.place).toEqual(b?.place);
});
