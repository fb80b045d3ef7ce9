import { expect, test } from 'vitest';
import { listEntries, listUntold } from './listEntries.ts';
import type { Photo } from './photo.ts';
import type { Post } from './post.ts';
import type { Trip } from './trip.ts';

const photo = (id: string, local?: string): [string, Photo] => [
  id,
  {
    id,
    trip: 't',
    slug: id,
    url: `${id}/`,
    width: 4,
    height: 3,
    posts: [],
    renditions: [],
    ...(local !== undefined && { taken: { local, offset: '+08:00', source: 'exif' } }),
  },
];
const photos = new Map([
  photo('morning', '2019-06-24T08:00:00'),
  photo('night', '2019-06-24T21:00:00'),
  photo('scan'),
]);
const trip = (slug: string, ids: readonly string[]): Trip => ({
  slug,
  folder: slug,
  title: slug,
  url: `${slug}/`,
  cities: [],
  countries: [],
  posts: [],
  story: false,
  photos: ids,
  days: [],
  tracks: [],
});
const post = (slug: string, ids: readonly string[], date?: string): Post => ({
  slug,
  trip: 't',
  title: slug,
  url: `t/${slug}/`,
  photos: ids,
  blocks: [],
  ...(date !== undefined && { date }),
});
const list = (trips: readonly Trip[], posts: readonly Post[]) =>
  listEntries(trips, { posts: new Map([['t', posts]]), photos }).map((entry) => [
    entry.post?.slug ?? entry.trip.slug,
    entry.published,
    entry.updated,
  ]);

test('posts come newest first, and a trip without one by itself, with the time of its newest photo', () => {
  const posts = [post('old', [], '2019-06-25'), post('new', [], '2019-06-25T10:00:00+08:00')];
  expect(list([trip('t', ['morning']), trip('bare', ['morning', 'night', 'scan'])], posts)).toEqual([
    ['new', '2019-06-25T10:00:00+08:00', '2019-06-25T10:00:00+08:00'],
    ['old', '2019-06-25T00:00:00Z', '2019-06-25T00:00:00Z'],
    ['bare', '2019-06-24T21:00:00+08:00', '2019-06-24T21:00:00+08:00'],
  ]);
});

test('a post that shows a photo taken after its date is as new as that', () => {
  expect(list([trip('t', [])], [post('live', ['night', 'morning'], '2019-06-24')])).toEqual([
    ['live', '2019-06-24T00:00:00Z', '2019-06-24T21:00:00+08:00'],
  ]);
});

test('a post without a date has that of its newest photo, and without any it is not told', () => {
  expect(list([trip('t', [])], [post('undated', ['morning']), post('lost', ['scan'])])).toEqual([
    ['undated', '2019-06-24T08:00:00+08:00', '2019-06-24T08:00:00+08:00'],
  ]);
  expect(list([trip('bare', ['scan'])], [])).toEqual([]);
});

test("a trip's own post without a date is told with the trip's photos, and posts that no feed tells of are known", () => {
  const own = { ...post('own', []), url: 't/' };
  const posts = [own, post('packing', [])];
  const trips = [trip('t', ['morning', 'scan'])];
  expect(list(trips, posts)).toEqual([['own', '2019-06-24T08:00:00+08:00', '2019-06-24T08:00:00+08:00']]);
  const told = { posts: new Map([['t', posts]]), photos };
  expect(listUntold(trips, told).map(({ slug }) => slug)).toEqual(['packing']);
});
