import { expect, test } from 'vitest';
import { joinFacets, type PackedFacets } from '../app/gallery/filters/facets.ts';
import type { PackedTexts } from '../app/search/searchTexts.ts';
import type { SearchedPost } from '../app/search/searchPosts.ts';
import { indexJournal } from '../app/views/journalIndex.ts';
import type { Journal } from '../journal/journal.ts';
import type { Photo } from '../journal/photo.ts';
import type { Post } from '../journal/post.ts';
import type { Trip } from '../journal/trip.ts';
import { publishFinds } from './publishFinds.ts';

function makePhoto(at: number, known: Partial<Photo> = {}): Photo {
  const slug = `img-${at}`;
  return {
    ...{ id: `rome/${slug}`, trip: 'rome', slug, url: `rome/photos/${slug}/`, width: 3, height: 2 },
    ...{ taken: { local: `2018-05-04T10:00:00`, source: 'exif' }, posts: [], renditions: [] },
    ...known,
  };
}

const post: Post = {
  ...{ slug: 'rome', trip: 'rome', title: 'Seven hills', url: 'rome/', photos: ['rome/img-1'] },
  blocks: [
    { kind: 'prose', html: '<p>The night train.</p><p>Then the <em>river</em> &#x26; its bridges.</p>' },
    {
      kind: 'photos',
      layout: 'single',
      photos: [{ photo: 'rome/img-1', caption: 'Ponte Sisto', first: true }],
    },
    { kind: 'prose', html: '<p>Gelato after that.</p>' },
  ],
};

function makeJournal(photos: readonly Photo[], posts: readonly Post[] = []): Journal {
  const trip: Trip = {
    ...{ slug: 'rome', folder: 'rome', title: 'Rome', url: 'rome/', cities: [], countries: [] },
    ...{ story: posts.length > 0, days: [], tracks: [], posts: posts.map(({ slug }) => slug) },
    photos: photos.map(({ id }) => id),
  };
  return { site: { title: 'Far and near', language: 'en' }, trips: [trip], posts, photos };
}

function publish(journal: Journal) {
  const publishing = publishFinds(indexJournal(journal));
  const files = new Map<string, string>();
  for (;;) {
    const { done, value } = publishing.next();
    if (done) return { files, find: value.whole, trips: value.trips };
    if ('content' in value) files.set(value.path, String(value.content));
  }
}

function read<Value>(files: ReadonlyMap<string, string>, urls: readonly string[] = []): Value[] {
  return urls.map((url) => JSON.parse(files.get(url) ?? '') as Value);
}

test('what a photo is told apart by and found by is written for every gallery, once', () => {
  const first = makePhoto(0, {
    place: { name: { en: 'The Bund', zh: '外滩' }, city: 'Shanghai', country: 'CN', source: 'sidecar' },
    ...{ keywords: ['night', 'river'], caption: 'Night, on the river', credit: 'A. Traveller' },
    camera: { make: 'Canon', model: 'EOS 80D', lens: '35mm' },
    spot: { lat: 31.24, lon: 121.49, source: 'exif' },
  });
  const second = makePhoto(1, { posts: [{ slug: 'rome', url: 'rome/#photo-img-1' }] });
  const { files, find, trips } = publish(makeJournal([first, second], [post]));
  expect(trips.get('rome')).toEqual(find);
  expect(files.size).toBe(3);
  const [facets] = read<PackedFacets>(files, find?.facets);
  const keys = Object.entries(facets?.facets ?? {}).map(([name, { keys: all }]) => [name, all.join(' | ')]);
  expect(Object.fromEntries(keys)).toEqual({
    ...{ trip: 'rome', year: '2018', country: 'CN', place: 'The Bund | Shanghai', keyword: 'night | river' },
    ...{ camera: 'Canon EOS 80D', lens: '35mm', post: 'no | yes', position: 'yes | no' },
  });
  const [texts] = read<PackedTexts>(files, find?.texts);
  expect(texts?.texts.split('\n')).toEqual([
    ' night on the river',
    ' the bund 外滩 shanghai china',
    ' night river a traveller',
    ' canon eos 80d 35mm',
    ' friday 4 may 2018 rome',
    ' then the river its bridges',
    ' ponte sisto',
  ]);
  const [posts] = read<readonly SearchedPost[]>(files, find?.posts);
  expect(posts).toEqual([
    {
      ...{ title: 'Seven hills', url: 'rome/', trip: 'Rome', heading: ' seven hills' },
      text: ' seven hills the night train then river its bridges ponte sisto gelato after that',
    },
  ]);
});

test('a single photo needs no search', () => {
  const { files, find } = publish(makeJournal([makePhoto(0)]));
  expect([files.size, find]).toEqual([0, undefined]);
});

test('of ten thousand photos one more changes few files, in their order', () => {
  const photos = Array.from({ length: 20_000 }, (_, at) =>
    makePhoto(at, { keywords: [`number ${at % 50}`], caption: `Caption ${at}` }),
  );
  const before = publish(makeJournal(photos));
  const after = publish(makeJournal([...photos.slice(0, 50), makePhoto(30_000), ...photos.slice(50)]));
  expect(before.find?.facets.length).toBeGreaterThan(1);
  expect([...after.files.keys()].filter((path) => !before.files.has(path)).length).toBe(2);
  const joining = joinFacets(read<PackedFacets>(after.files, after.find?.facets));
  let joined = joining.next();
  while (!joined.done) joined = joining.next();
  expect(joined.value.count).toBe(20_001);
});
