import { expect, test } from 'vitest';
import { embeddedBasemap as basemap } from '../../../tests/fixtures/embeddedBasemap.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Photo } from '../../journal/photo.ts';
import type { Trip } from '../../journal/trip.ts';
import type { AlbumPage, GalleryPage } from '../page.ts';
import { indexJournal } from './journalIndex.ts';
import { makePages } from './makePages.ts';
import { noAddresses } from './photoAddresses.ts';
import { makeMarkForm } from './printMark.ts';

/** A trip of so many photos a day from a date on, and some without a date. */
function makeTrip(slug: string, dates: readonly string[], daily: number, undated = 0) {
  const photoOf = (name: string, local?: string): Photo => ({
    id: `${slug}/${name}`,
    trip: slug,
    slug: name,
    url: `${slug}/photos/${name}/`,
    width: 3,
    height: 2,
    posts: [],
    renditions: [],
    ...(local !== undefined && { taken: { local, source: 'exif' } }),
  });
  const days = dates.map((date) =>
    Array.from({ length: daily }, (_, at) => photoOf(`${date}-${at}`, `${date}T10:00`)),
  );
  const rest = Array.from({ length: undated }, (_, at) => photoOf(`scan-${at}`));
  const photos = [...days.flat(), ...rest];
  const trip: Trip = {
    ...{ slug, folder: slug, title: slug, url: `${slug}/`, cities: [], countries: [], posts: [] },
    ...{ story: false, tracks: [], photos: photos.map(({ id }) => id) },
    ...(dates[0] !== undefined && { start: dates[0] }),
    days: dates.map((date, at) => ({ date, stops: [], photos: days[at]?.map(({ id }) => id) ?? [] })),
  };
  return { trip, photos };
}

const rome = makeTrip('rome', ['2018-04-30', '2018-05-01', '2018-05-02'], 60, 3);
const oslo = makeTrip('oslo', ['2019-06-01'], 40);

function pagesOf(...made: readonly ReturnType<typeof makeTrip>[]) {
  const journal: Journal = {
    site: { title: 'Far and near', language: 'en' },
    trips: made.map(({ trip }) => trip),
    posts: [],
    photos: made.flatMap(({ photos }) => photos),
  };
  const galleries = { whole: 'assets/all.json', trips: new Map([['rome', 'assets/rome.json']]) };
  const addresses = { ...noAddresses, galleries };
  return new Map(
    [...makePages(indexJournal(journal), basemap, addresses)].map(({ address, page }) => [address, page]),
  );
}

test('a gallery of many has the first hundred photos in itself, and says where the columns of all are', () => {
  const page = pagesOf(oslo, rome).get('rome/photos/') as GalleryPage;
  expect(page.photos.length).toBe(100);
  expect(page.days.map(({ title, count }) => [title, count])).toEqual([
    ['Monday, 30 April 2018', 60],
    ['Tuesday, 1 May 2018', 40],
  ]);
  expect(page.beyond?.columns).toBe('assets/rome.json');
  expect(page.beyond?.total).toBe(183);
});

test('it leads to every day month by month, and to the photos without a date', () => {
  const page = pagesOf(oslo, rome).get('rome/photos/') as GalleryPage;
  expect(page.beyond?.groups).toEqual([
    { title: 'April 2018', links: [{ title: 'Mon 30 Apr', url: 'rome/days/2018-04-30/' }] },
    {
      title: 'May 2018',
      links: [
        { title: 'Tue 1 May', url: 'rome/days/2018-05-01/' },
        { title: 'Wed 2 May', url: 'rome/days/2018-05-02/' },
      ],
    },
    { title: 'Without a date', url: 'rome/days/undated/', links: [] },
  ]);
});

test('photos without a date have a page where their gallery does not have them in itself', () => {
  const pages = pagesOf(oslo, rome);
  const page = pages.get('rome/days/undated/') as GalleryPage;
  expect(page.photos.map(({ id }) => id)).toEqual(['rome/scan-0', 'rome/scan-1', 'rome/scan-2']);
  expect(page.previous?.url).toBe('rome/days/2018-05-02/');
  const few = pagesOf(makeTrip('lima', ['2020-01-01'], 5, 2));
  expect([...few.keys()].filter((address) => address.includes('days'))).toEqual(['lima/days/2020-01-01/']);
});

test('the gallery of all trips names the trip of each day, and leads to trips and days', () => {
  const { days, beyond } = pagesOf(oslo, rome).get('photos/') as GalleryPage;
  expect(days.map(({ facts }) => facts)).toEqual(['oslo\u00a0· 40 photos', 'rome\u00a0· 60 photos']);
  expect(beyond?.groups.map(({ title, url, links }) => [title, url, links.length])).toEqual([
    ['oslo', 'oslo/photos/', 1],
    ['rome', 'rome/photos/', 4],
  ]);
});

test('where days are too many to name, it leads to the trips year by year', () => {
  const dates = Array.from({ length: 200 }, (_, at) =>
    new Date(Date.UTC(2017, 0, 1 + at)).toISOString().slice(0, 10),
  );
  const { beyond } = pagesOf(oslo, rome, makeTrip('world', dates, 1)).get('photos/') as GalleryPage;
  expect(beyond?.groups).toEqual([
    { title: '2019', links: [{ title: 'oslo', url: 'oslo/photos/' }] },
    { title: '2018', links: [{ title: 'rome', url: 'rome/photos/' }] },
    { title: '2017', links: [{ title: 'world', url: 'world/photos/' }] },
  ]);
});

test('the page of a large trip without a story is not heavier than its gallery', () => {
  const page = pagesOf(oslo, rome).get('rome/') as AlbumPage;
  expect(page.photos.length).toBe(100);
  expect(page.beyond?.total).toBe(183);
  expect((pagesOf(oslo, rome).get('oslo/') as AlbumPage).beyond).toBeUndefined();
});

test('in the gallery of all trips each day names its trip, once where the place is called the same', () => {
  const trip = { ...oslo.trip, title: 'Oslo' };
  const days = trip.days.map((day) => ({
    ...day,
    stops: [{ place: { city: 'Oslo', source: 'computed' as const }, photos: day.photos }],
  }));
  const page = pagesOf({ ...oslo, trip: { ...trip, days } }, rome).get('photos/') as GalleryPage;
  expect(page.days.map(({ facts }) => facts)).toEqual(['Oslo\u00a0· 40 photos', 'rome\u00a0· 60 photos']);
});

test('a day of very many has pages that show a hundred each, and on the first script shows all', () => {
  const long = makeTrip('rome', ['2018-04-30', '2018-05-01'], 230);
  const pages = pagesOf(long);
  const first = pages.get('rome/days/2018-05-01/') as GalleryPage;
  expect([first.photos.length, first.days[0]?.count]).toEqual([100, 100]);
  const groups = [
    {
      title: '230 photos',
      links: [
        { title: '1–100', url: 'rome/days/2018-05-01/' },
        { title: '101–200', url: 'rome/days/2018-05-01/2/' },
        { title: '201–230', url: 'rome/days/2018-05-01/3/' },
      ],
    },
  ];
  const marks = makeMarkForm('en');
  expect(first.beyond).toEqual({ columns: 'assets/rome.json', from: 230, total: 230, marks, groups });
  const last = pages.get('rome/days/2018-05-01/3/') as GalleryPage;
  expect(last.photos.map(({ id }) => id).slice(0, 2)).toEqual(['rome/2018-05-01-200', 'rome/2018-05-01-201']);
  expect([last.photos.length, last.days[0]?.count, last.title]).toEqual([
    30,
    30,
    'Tuesday, 1 May 2018, 201–230 · rome',
  ]);
  expect([last.route, last.parts, last.beyond]).toEqual(['dayPart', groups, undefined]);
  expect(pages.has('rome/days/2018-05-01/4/')).toBe(false);
});
