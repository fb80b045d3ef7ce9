import { expect, test, vi } from 'vitest';
import { at, library, photo, post, settings, taken, trip } from '../../tests/fixtures/library.ts';
import type { TripSource } from './library.ts';
import { makeJournal } from './makeJournal.ts';
import type { ParsedPost } from './parsedPost.ts';
import type { PhotoFacts } from './photoFacts.ts';
import { AuthorError } from './problem.ts';

const make = (...trips: TripSource[]) => makeJournal(library(trips));

function complaint(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof AuthorError) return error.message;
    throw error;
  }
  return '';
}

test('an empty library is an empty journal', () => {
  expect(make()).toEqual({
    journal: { site: { title: 'Far and near', language: 'en' }, trips: [], posts: [], photos: [] },
    sources: new Map(),
    figures: [],
    holes: [],
    located: [],
    problems: [],
  });
});

test('a trip without photos and posts is a trip with a title', () => {
  expect(make(trip('2019-06-shanghai', {})).journal.trips).toEqual([
    {
      slug: '2019-06-shanghai',
      folder: '2019-06-shanghai',
      title: 'Shanghai',
      url: '2019-06-shanghai/',
      cities: [],
      countries: [],
      posts: [],
      story: false,
      photos: [],
      days: [],
      tracks: [],
    },
  ]);
});

test('a trip has its photos in order of time, days, distances, bounds and dates', () => {
  const { journal, sources } = make(
    trip('2019-06-shanghai', {
      photos: [
        photo('scan.jpg'),
        photo('expo.jpg', { ...taken('2019-06-25T09:10', '+08:00'), ...at(31.1889, 121.4808) }),
        photo('flight.jpg', taken('2019-06-23T22:10', '+05:30')),
        photo('bund.jpg', { ...taken('2019-06-24T19:30', '+08:00'), ...at(31.24, 121.49) }),
        photo('hall.jpg', { ...taken('2019-06-25T13:05', '+08:00'), ...at(31.19789, 121.4808) }),
      ],
    }),
  );
  const [shanghai] = journal.trips;
  expect(journal.photos.map(({ id }) => id)).toEqual([
    '2019-06-shanghai/flight',
    '2019-06-shanghai/bund',
    '2019-06-shanghai/expo',
    '2019-06-shanghai/hall',
    '2019-06-shanghai/scan',
  ]);
  expect(shanghai).toMatchObject({
    start: '2019-06-23',
    end: '2019-06-25',
    cover: '2019-06-shanghai/flight',
  });
  // 0.00899° of latitude are 1000 m, give or take the grid of 10 m.
  const [expo, hall] = ['2019-06-25T09:10', '2019-06-25T13:05'];
  expect(shanghai?.days).toEqual([
    { date: '2019-06-23', photos: ['2019-06-shanghai/flight'], stops: [] },
    {
      date: '2019-06-24',
      photos: ['2019-06-shanghai/bund'],
      stops: [{ from: '2019-06-24T19:30', to: '2019-06-24T19:30', photos: ['2019-06-shanghai/bund'] }],
    },
    {
      date: '2019-06-25',
      photos: ['2019-06-shanghai/expo', '2019-06-shanghai/hall'],
      distance: 1000,
      stops: [
        { from: expo, to: expo, photos: ['2019-06-shanghai/expo'] },
        { from: hall, to: hall, leg: { distance: 1000, seconds: 14_100 }, photos: ['2019-06-shanghai/hall'] },
      ],
    },
  ]);
  expect(shanghai?.bounds).toEqual([
    [31.188902, 121.480814],
    [31.239984, 121.489993],
  ]);
  expect(sources.get('2019-06-shanghai/bund')).toEqual({ folder: '2019-06-shanghai', file: 'bund.jpg' });
});

test("the author's word comes before the file's, fact by fact", () => {
  const { journal } = make(
    trip('t', {
      photos: [
        photo('a.jpg', {
          ...at(1, 1),
          caption: 'from the file',
          captionSource: 'iptc',
          title: 'Title',
          rating: 2,
          place: { city: 'Shanghai', country: 'CN', source: 'exif' },
        }),
      ],
      settings: settings({
        'a.jpg': { at: { lat: 0, lon: 0 }, caption: 'mine', rating: 0, place: 'The Bund', slug: 'the-bund' },
      }),
    }),
  );
  expect(journal.photos).toEqual([
    {
      id: 't/the-bund',
      trip: 't',
      slug: 'the-bund',
      file: 'a.jpg',
      url: 't/photos/the-bund/',
      width: 400,
      height: 300,
      spot: { lat: 0, lon: 0, source: 'sidecar' },
      place: { name: 'The Bund', city: 'Shanghai', country: 'CN', source: 'sidecar', citySource: 'exif' },
      title: 'Title',
      caption: 'mine',
      captionSource: 'sidecar',
      rating: 0,
      posts: [],
      renditions: [],
    },
  ]);
});

test('a caption is of photos.yaml, else of the post, else of the file; a fallback for alt is not stored', () => {
  const facts: Partial<PhotoFacts> = { caption: 'file', captionSource: 'exif' };
  const { journal } = make(
    trip('t', {
      photos: [photo('a.jpg', facts), photo('b.jpg', facts), photo('c.jpg', facts), photo('d.jpg')],
      posts: [
        post(
          'index.md',
          {},
          { ref: 'a.jpg', caption: 'post', alt: 'post' },
          { ref: 'b.jpg', caption: 'post', alt: 'post' },
          'c.jpg',
        ),
      ],
      settings: settings({ 'a.jpg': { caption: 'yaml', alt: 'yaml' } }),
    }),
  );
  expect(journal.photos.map(({ caption, captionSource, alt }) => [caption, captionSource, alt])).toEqual([
    ['yaml', 'sidecar', 'yaml'],
    ['post', 'post', 'post'],
    ['file', 'exif', undefined],
    [undefined, undefined, undefined],
  ]);
});

test('what a file is called is no word about its photo, wherever a program wrote it', () => {
  const { journal } = make(
    trip('t', {
      photos: [
        photo('IMG_0107.jpg', { title: 'IMG_0107', caption: 'IMG_0107.JPG', captionSource: 'iptc' }),
        photo('bund.jpeg', { title: 'Bund' }),
      ],
      posts: [
        post('index.md', {}, { ref: 'IMG_0107.jpg', alt: 'IMG_0107.jpg' }, { ref: 'bund.jpeg', alt: 'Bund' }),
      ],
    }),
  );
  expect(
    journal.photos.map(({ title, caption, captionSource, alt }) => [title, caption, captionSource, alt]),
  ).toEqual([
    [undefined, undefined, undefined, undefined],
    ['Bund', undefined, undefined, 'Bund'],
  ]);
  expect(journal.posts[0]?.blocks).toMatchObject([
    { photos: [{ photo: 't/img-0107', first: true }] },
    { photos: [{ photo: 't/bund', first: true, alt: 'Bund' }] },
  ]);
  expect(JSON.stringify(journal.posts)).not.toContain('IMG_0107');
});

test('words have the language of the post that they come from, or the one that the author names', () => {
  const { journal } = make(
    trip('t', {
      photos: [photo('a.jpg', { caption: 'Fluss', captionSource: 'exif' }), photo('b.jpg'), photo('c.jpg')],
      posts: [
        post(
          'index.md',
          { lang: 'de' },
          'a.jpg',
          { ref: 'b.jpg', caption: 'Brücke' },
          { ref: 'c.jpg', alt: 'Turm' },
        ),
      ],
      settings: settings({ 'c.jpg': { caption: '塔', lang: 'zh' } }),
    }),
  );
  expect(journal.photos.map(({ lang }) => lang)).toEqual([undefined, 'de', 'zh']);
});

test('a photo knows the posts that show it and where in them', () => {
  const { journal } = make(
    trip('t', {
      photos: [photo('外滩.jpg'), photo('b.jpg')],
      posts: [post('index.md', {}, '外滩.jpg', '外滩.jpg'), post('2019-06-25-night-walk.md', {}, '外滩.jpg')],
    }),
  );
  expect(journal.photos.map(({ posts }) => posts)).toEqual([
    [],
    [
      { slug: 't', url: 't/#photo-%E5%A4%96%E6%BB%A9' },
      { slug: 'night-walk', url: 't/night-walk/#photo-%E5%A4%96%E6%BB%A9' },
    ],
  ]);
  expect(journal.trips[0]).toMatchObject({ posts: ['t', 'night-walk'], story: true });
});

test("the trip's post is index.md, else its only one, else none", () => {
  const storyOf = (...posts: ParsedPost[]) =>
    make(trip('t', { posts }))
      .journal.posts.filter(({ url }) => url === 't/')
      .map(({ title }) => title);
  expect(storyOf(post('a.md', { title: 'A' }), post('index.md', { title: 'Index' }))).toEqual(['Index']);
  expect(storyOf(post('a.md', { title: 'A' }))).toEqual(['A']);
  expect(storyOf(post('a.md', { title: 'A' }), post('b.md', { title: 'B' }))).toEqual([]);
  expect(storyOf(post('a.md', { title: 'A' }), post('index.md', { draft: true }))).toEqual([]);
});

test('a trip is called as photos.yaml says, else as its post, else as its folder', () => {
  const posts = [post('index.md', { title: 'Three days' })];
  const titleOf = (parts: Partial<TripSource>) =>
    make(trip('2019-06-shanghai', parts)).journal.trips[0]?.title;
  expect(titleOf({ posts, settings: settings({}, { title: 'By the river' }) })).toBe('By the river');
  expect(titleOf({ posts })).toBe('Three days');
  expect(titleOf({ posts: [post('index.md', {})] })).toBe('Shanghai');
});

test('posts stand newest first, trips by their first day, those without a time after them by name', () => {
  const { journal } = make(
    trip('a', {}),
    trip('old', { photos: [photo('x.jpg', taken('1998-07'))] }),
    trip('told', { posts: [post('index.md', { date: '2021-01-01' })] }),
    trip('new', {
      photos: [photo('x.jpg', taken('2019-06-24T10:00'))],
      posts: [
        post('index.md', { date: '2019-08-12T10:51:00+05:30' }),
        post('b.md', { date: '2019-08-12T05:30:00Z' }),
        post('c.md', {}),
      ],
    }),
  );
  expect(journal.trips.map(({ slug }) => slug)).toEqual(['told', 'new', 'old', 'a']);
  expect(journal.posts.map(({ slug }) => slug)).toEqual(['told', 'b', 'new', 'c']);
});

test('a place is the nearest of those of the trip that reach the spot', () => {
  const { journal } = make(
    trip('t', {
      photos: [photo('a.jpg', at(31.189, 121.4815)), photo('b.jpg', at(31.2, 121.5)), photo('c.jpg')],
      settings: settings(
        {},
        {
          places: [
            { name: { en: 'Expo Center', zh: '世博中心' }, at: { lat: 31.189, lon: 121.481, radius: 400 } },
            { name: 'Riverside', at: { lat: 31.189, lon: 121.483, radius: 400 } },
          ],
        },
      ),
    }),
  );
  expect(journal.photos.map(({ place }) => place)).toEqual([
    { name: { en: 'Expo Center', zh: '世博中心' }, source: 'sidecar' },
    undefined,
    undefined,
  ]);
});

test('what the shown file does not say, its RAW does', () => {
  const { journal } = make(
    trip('t', {
      photos: [
        {
          ...photo('a.jpg', { rating: 4 }),
          companions: [
            {
              file: 'a.NEF',
              facts: {
                format: 'raw',
                width: 9,
                height: 9,
                orientation: 6,
                problems: [],
                rating: 1,
                ...at(0, 10),
              },
            },
          ],
        },
      ],
    }),
  );
  expect(journal.photos[0]).toMatchObject({
    file: 'a.jpg',
    width: 400,
    height: 300,
    rating: 4,
    spot: { lat: 0, source: 'exif' },
  });
});

test('the cover is what the author says, else the first landscape of the story, else of the trip', () => {
  const photos = [
    photo('a.jpg'),
    photo('b.jpg', { width: 300, height: 400 }),
    photo('c.jpg'),
    photo('d.jpg'),
  ];
  const coverOf = (cover: string | undefined, ...posts: ParsedPost[]) =>
    make(trip('t', { photos, posts, settings: settings({}, cover === undefined ? {} : { cover }) })).journal
      .trips[0]?.cover;
  expect(coverOf('D.jpg', post('index.md', {}, 'c.jpg'))).toBe('t/d');
  expect(coverOf(undefined, post('index.md', {}, 'b.jpg', 'c.jpg'))).toBe('t/c');
  expect(coverOf(undefined, post('index.md', {}, 'b.jpg'))).toBe('t/b');
  expect(coverOf(undefined)).toBe('t/a');
});

test('two trips, posts or photos with one address stop the build and say what to add', () => {
  expect(complaint(() => make(trip('Rome', {}), trip('rome', {})))).toBe(
    'rome/photos.yaml: the address /rome/ is taken by Rome; add `slug: rome-2` or another name',
  );
  expect(complaint(() => make(trip('map', {})))).toBe(
    'map/photos.yaml: the address /map/ is taken by Pinhole; add `slug: ` and another name',
  );
  // Below it nothing is ever asked about again.
  expect(complaint(() => make(trip('img', {})))).toBe(
    'img/photos.yaml: the address /img/ is taken by Pinhole; add `slug: ` and another name',
  );
  expect(
    complaint(() =>
      make(trip('t', { posts: [post('days.md', {}), post('a.md', {}), post('2019-01-01-a.md', {})] })),
    ),
  ).toBe(
    't/days.md: the address /t/days/ is taken by Pinhole; add `slug: ` and another name to its front matter\n' +
      't/a.md: the address /t/a/ is taken by 2019-01-01-a.md; add `slug: a-2` or another name to its front matter',
  );
  expect(
    complaint(() =>
      make(
        trip('t', {
          photos: [photo('a.jpg'), photo('b.jpg')],
          settings: settings({ '*.jpg': { slug: 'x' } }),
        }),
      ),
    ),
  ).toBe('t/photos.yaml:2: `slug: x` is given to a.jpg and b.jpg; give each its own');
});

test('a folder of pictures that is called photos is a trip all the same', () => {
  const { journal, sources } = make({ ...trip('photos', { photos: [photo('a.jpg')] }), folder: '' });
  expect(journal.trips[0]).toMatchObject({ slug: 'trip', url: 'trip/', title: 'Photos' });
  expect(sources.get('trip/a')).toEqual({ folder: '', file: 'a.jpg' });
});

test('the same library in another order makes the same journal', () => {
  const trips = [
    trip('a', {
      photos: [
        photo('1.jpg', taken('2019-06-24T10:00')),
        photo('2.jpg', taken('2019-06-24T10:00')),
        photo('3.jpg'),
      ],
      posts: [post('x.md', {}, '1.jpg'), post('y.md', {}, '2.jpg')],
    }),
    trip('b', { photos: [photo('1.png'), photo('1.jpg')] }),
  ];
  const turned = trips
    .map((one) => ({ ...one, photos: one.photos.toReversed(), posts: one.posts.toReversed() }))
    .reverse();
  const [one, other] = [make(...turned), make(...trips)];
  expect(one.problems).toEqual(other.problems);
  expect(one.sources).toEqual(other.sources);
  expect(JSON.stringify(one.journal)).toBe(JSON.stringify(other.journal));
});

test.each([
  ['UTC', 0],
  ['Asia/Kolkata', -330],
  ['America/St_Johns', 150],
  ['Asia/Shanghai', -480],
])('a machine in %s makes the same journal', (zone, minutes) => {
  vi.stubEnv('TZ', zone);
  expect(new Date(2019, 6, 1).getTimezoneOffset()).toBe(minutes);
  const { journal } = make(
    trip('t', {
      photos: [
        photo('a.jpg', taken('2019-03-31T02:30')),
        photo('b.jpg', taken('2019-03-30T23:59:59.9', '-10:00')),
      ],
      settings: settings({ 'a.jpg': { precision: 50 } }, { zone: 'Europe/Berlin' }),
    }),
  );
  expect(journal.photos.map((one) => [one.slug, one.taken?.local, one.taken?.offset])).toEqual([
    ['a', '2019-03-31T02:30', '+01:00'],
    ['b', '2019-03-30T23:59:59.9', '-10:00'],
  ]);
  expect(journal.trips[0]?.days.map(({ date }) => date)).toEqual(['2019-03-30', '2019-03-31']);
  vi.unstubAllEnvs();
});
