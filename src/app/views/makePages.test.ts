import { expect, test } from 'vitest';
import { embeddedBasemap as basemap } from '../../../tests/fixtures/embeddedBasemap.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Photo } from '../../journal/photo.ts';
import type { Post } from '../../journal/post.ts';
import type { Trip } from '../../journal/trip.ts';
import type { GalleryPage, HomePage, MapPage, PhotoPage, StoryPage } from '../page.ts';
import { indexJournal } from './journalIndex.ts';
import { makePages } from './makePages.ts';
import { noAddresses } from './photoAddresses.ts';

const photo = (slug: string, facts: Partial<Photo> = {}): Photo => ({
  id: `shanghai/${slug}`,
  trip: 'shanghai',
  slug,
  url: `shanghai/photos/${slug}/`,
  width: 4000,
  height: 3000,
  posts: [],
  renditions: [{ type: 'image/jpeg', width: 1280, height: 960, url: `img/${slug}.jpg` }],
  ...facts,
});

const bund = photo('bund', {
  taken: { local: '2019-06-24T19:31:07', offset: '+08:00', source: 'exif' },
  spot: { lat: 31.24, lon: 121.49, source: 'exif' },
  place: { name: { en: 'The Bund', zh: '外滩' }, city: 'Shanghai', country: 'CN', source: 'sidecar' },
  caption: 'Night, on the river',
  posts: [{ slug: 'shanghai', url: 'shanghai/#photo-bund' }],
});
const noodles = photo('noodles', {
  taken: { local: '2019-06-24T21:05', offset: '+08:00', source: 'exif' },
  spot: { lat: 31.22, lon: 121.47, source: 'nearby', accuracy: 400 },
});
const hall = photo('hall', { taken: { local: '2019-06-25T09:10', offset: '+08:00', source: 'exif' } });
const scan = photo('scan', { alt: 'A ticket' });

const story: Post = {
  slug: 'shanghai',
  trip: 'shanghai',
  title: 'A river',
  date: '2019-06-30',
  url: 'shanghai/',
  photos: ['shanghai/bund'],
  blocks: [{ kind: 'photos', layout: 'single', photos: [{ photo: 'shanghai/bund', first: true }] }],
};
const food: Post = { ...story, slug: 'food', title: 'Food', url: 'shanghai/food/', photos: [], blocks: [] };

const trip: Trip = {
  slug: 'shanghai',
  folder: 'shanghai',
  title: 'Shanghai',
  url: 'shanghai/',
  start: '2019-06-24',
  end: '2019-06-25',
  bounds: [
    [31.22, 121.47],
    [31.24, 121.49],
  ],
  cities: ['Shanghai'],
  countries: ['CN'],
  altitude: [4, 340],
  posts: ['shanghai', 'food'],
  story: true,
  photos: ['shanghai/bund', 'shanghai/noodles', 'shanghai/hall', 'shanghai/scan'],
  days: [
    {
      date: '2019-06-24',
      photos: ['shanghai/bund', 'shanghai/noodles'],
      distance: 2920,
      stops: [
        { place: { name: { en: 'The Bund', zh: '外滩' }, source: 'sidecar' }, photos: ['shanghai/bund'] },
        { leg: { distance: 1460 }, photos: [] },
        {
          place: { name: 'Noodles', source: 'sidecar' },
          leg: { distance: 1460 },
          photos: ['shanghai/noodles'],
        },
      ],
    },
    { date: '2019-06-25', photos: ['shanghai/hall'], stops: [] },
  ],
  tracks: [],
};

const journal: Journal = {
  site: { title: 'Far and near', language: 'en' },
  trips: [trip],
  posts: [food, story],
  photos: [bund, noodles, hall, scan],
};

const pages = new Map(
  [...makePages(indexJournal(journal), basemap)].map(({ address, page }) => [address, page]),
);

test('a story with two placed photos names what a map is drawn on, one with fewer does not', () => {
  const placed = { ...story, photos: ['shanghai/bund', 'shanghai/noodles', 'shanghai/hall'] };
  const trails = { trips: new Map([['shanghai', 'assets/trails-1.json']]) };
  const addresses = { ...noAddresses, trails };
  const [page] = [...makePages(indexJournal({ ...journal, posts: [placed] }), basemap, addresses)]
    .filter(({ address }) => address === 'shanghai/')
    .map((entry) => entry.page as StoryPage);
  expect(page?.map).toEqual({ basemap, trails: 'assets/trails-1.json' });
  expect((pages.get('shanghai/') as StoryPage).map).toBeUndefined();
});

test('a map says how far it is from each of its photos to the next', () => {
  expect((pages.get('shanghai/map/') as MapPage).ways).toEqual(['2.9 km south-west of the one before']);
});

test('a journal has a page for each trip, post, day and photo, and for all photos and the map', () => {
  expect([...pages.keys()]).toEqual([
    '',
    '404.html',
    'offline.html',
    'photos/',
    'map/',
    'shanghai/',
    'shanghai/food/',
    'shanghai/photos/',
    'shanghai/map/',
    'shanghai/days/2019-06-24/',
    'shanghai/days/2019-06-25/',
    'shanghai/photos/bund/',
    'shanghai/photos/noodles/',
    'shanghai/photos/hall/',
    'shanghai/photos/scan/',
  ]);
});

test('a gallery says of how many of its photos each day consists, those without a day last', () => {
  const { days } = pages.get('shanghai/photos/') as GalleryPage;
  expect(days.map(({ date, count }) => [date, count])).toEqual([
    ['2019-06-24', 2],
    ['2019-06-25', 1],
    [undefined, 1],
  ]);
  expect(days[0]?.facts).toBe('The Bund\u00a0· 2 photos\u00a0· 2.9\u00a0km');
});

test('a day that was lived twice at the date line stays whole in the gallery', () => {
  const twice: Trip = {
    ...trip,
    photos: ['shanghai/bund', 'shanghai/hall', 'shanghai/noodles', 'shanghai/scan'],
  };
  const gallery = [...makePages(indexJournal({ ...journal, trips: [twice] }), basemap)]
    .map(({ page }) => page)
    .find(({ route }) => route === 'tripPhotos') as GalleryPage;
  expect(gallery.photos.map(({ id }) => id)).toEqual([
    'shanghai/bund',
    'shanghai/noodles',
    'shanghai/hall',
    'shanghai/scan',
  ]);
});

test('a photo is described by the author, else by place and time, and says where the story shows it', () => {
  const { photo: view } = pages.get('shanghai/photos/bund/') as PhotoPage;
  expect(view.caption).toBe('Night, on the river');
  expect(view.alt).toBe('Night, on the river');
  expect(view.where).toBe('The Bund, Shanghai, China');
  expect(view.mapUrl).toBe('shanghai/map/?photo=bund');
  expect(view.stories).toEqual([{ title: 'A river', url: 'shanghai/#photo-bund' }]);
  expect((pages.get('shanghai/photos/scan/') as PhotoPage).photo.alt).toBe('A ticket');
  expect((pages.get('shanghai/photos/hall/') as PhotoPage).photo.alt).toMatch(
    /^Photo, Tuesday,? 25 June 2019, 09:10 \(UTC\+8\)$/,
  );
});

test('a photo in no post leads to the photo in the story that was taken nearest in time', () => {
  expect((pages.get('shanghai/photos/hall/') as PhotoPage).photo.stories).toEqual([
    { title: 'A river', url: 'shanghai/#photo-bund', near: true },
  ]);
  expect((pages.get('shanghai/photos/scan/') as PhotoPage).photo.stories).toEqual([]);
});

test('a position that was worked out is marked', () => {
  expect((pages.get('shanghai/photos/noodles/') as PhotoPage).photo.spot).toEqual({
    lat: 31.22,
    lon: 121.47,
    accuracy: 400,
    inferred: true,
    note: 'position worked out, within about 400 m',
  });
});

test('a trip says where it came to, and a day the way between its named stops', () => {
  const { reach, days } = pages.get('shanghai/') as StoryPage;
  expect(reach).toBe('Shanghai\u00a0· China\u00a0· 4 m to 340 m above the sea');
  expect(days.map(({ way }) => way)).toEqual(['The Bund → 2.9 km → Noodles', undefined, undefined]);
});

test('a photo page leads to its neighbours in time', () => {
  const { previous, next } = pages.get('shanghai/photos/noodles/') as PhotoPage;
  expect([previous?.url, next?.url]).toEqual(['shanghai/photos/bund/', 'shanghai/photos/hall/']);
  expect((pages.get('shanghai/photos/bund/') as PhotoPage).previous).toBeUndefined();
});

test('a day leads to the days before and after it', () => {
  const day = pages.get('shanghai/days/2019-06-25/') as GalleryPage;
  expect(day.previous?.url).toBe('shanghai/days/2019-06-24/');
  expect(day.next).toBeUndefined();
  expect(day.photos.map(({ id }) => id)).toEqual(['shanghai/hall']);
});

test("the home page lists a trip once: its own story is the trip's card, further posts stand below", () => {
  const home = pages.get('') as HomePage;
  expect(home.trips.map(({ title, facts }) => [title, facts])).toEqual([
    ['Shanghai', '4 photos\u00a0· 2 days\u00a0· 2.9\u00a0km'],
  ]);
  expect(home.posts.map(({ title }) => title)).toEqual(['Food']);
});

test('the set of a story are the photos that it shows, that of a trip without one are all', () => {
  expect((pages.get('shanghai/') as StoryPage).photos.map(({ id }) => id)).toEqual(['shanghai/bund']);
  const silent = { ...journal, posts: [], trips: [{ ...trip, posts: [], story: false }] };
  const [page] = [...makePages(indexJournal(silent), basemap)]
    .filter(({ address }) => address === 'shanghai/')
    .map((entry) => entry.page as StoryPage);
  expect(page?.photos).toHaveLength(4);
});

test('a photo of a further post opens in the set of that post', () => {
  expect((pages.get('shanghai/food/') as StoryPage).url).toBe('shanghai/food/');
  expect((pages.get('shanghai/') as StoryPage).url).toBe('shanghai/');
});

test('the map of all trips lists its photos in order of time, the oldest trip first', () => {
  const older = photo('older', { id: 'rome/older', trip: 'rome', url: 'rome/photos/older/' });
  const rome: Trip = {
    ...trip,
    slug: 'rome',
    url: 'rome/',
    posts: [],
    story: false,
    photos: [older.id],
    days: [],
  };
  const both = { ...journal, trips: [trip, rome], photos: [...journal.photos, older] };
  const map = [...makePages(indexJournal(both), basemap)].find(({ address }) => address === 'map/');
  expect(map?.page.photos[0]?.id).toBe('rome/older');
});
