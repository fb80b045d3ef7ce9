import { expect, test } from 'vitest';
import { makePhotoView } from '../../../../../tests/fixtures/makePhotoView.ts';
import type { Photo } from '../../../../journal/photo.ts';
import type { StudioPhoto } from '../../trip/studioView.ts';
import { listWithheld, makeCopyFacts } from './makeCopyFacts.ts';

const bund = { lat: 31.239712, lon: 121.499834 };
const published = (facts: Partial<Photo>): Photo => ({
  ...{ id: 't/a', trip: 't', slug: 'a', url: 't/photos/a/', width: 3, height: 2, posts: [], renditions: [] },
  ...facts,
});
const shown = (facts: Partial<StudioPhoto>): StudioPhoto => ({
  ...{ file: 'a.jpg', view: makePhotoView('a') },
  ...facts,
});
const factsOf = (photo: Partial<StudioPhoto>, facts?: Partial<Photo>) =>
  makeCopyFacts({
    photos: [shown(facts ? { id: 't/a', ...photo } : photo)],
    journal: { photos: facts ? [published(facts)] : [] },
  }).get('a.jpg');

test("the author's words and a position that was worked out, as fine as it is known", () => {
  const spot = { ...bund, source: 'track', accuracy: 40 } as const;
  const rounded = { lat: 31.24, lon: 121.5, source: 'track' } as const;
  const words = { title: 'The Bund', alt: 'Towers', credit: 'A. Author', keywords: ['night'] };
  const caption = { caption: 'Night', captionSource: 'post' } as const;
  expect(factsOf({ spot }, { spot: rounded, ...words, ...caption })).toEqual({
    spot: { ...bund, accuracy: 40 },
    ...words,
    caption: 'Night',
  });
});

test('a time that was put right, with its offset, and none that is the file’s own or a guess', () => {
  const right = {
    local: '2019-06-24T19:31:07',
    offset: '+08:00',
    source: 'exif',
    written: '2019-06-24T19:38:37',
  } as const;
  const { written, ...own } = right;
  expect(written).toBe('2019-06-24T19:38:37');
  expect(factsOf({}, { taken: right })).toEqual({
    taken: { local: '2019-06-24T19:31:07', offset: '+08:00' },
  });
  expect(factsOf({}, { taken: { ...own, offsetSource: 'spot' } })).toBeUndefined();
  expect(factsOf({}, { taken: { local: '1998-07', source: 'sidecar' } })).toEqual({
    taken: { local: '1998-07' },
  });
});

test('what the file itself says needs not to be written', () => {
  const spot = { ...bund, source: 'exif' } as const;
  expect(factsOf({ spot }, { spot, caption: 'Night', captionSource: 'iptc' })).toBeUndefined();
});

test('a hidden position is not told, and all that its bare copy has to say is', () => {
  const spot = { ...bund, source: 'sidecar' } as const;
  expect(factsOf({ spot, hidden: 'spot' }, { title: 'The Bund' })).toEqual({ title: 'The Bund' });
  const own = { taken: { local: '2019-06-24T19:31:07', source: 'exif' }, captionSource: 'iptc' } as const;
  expect(factsOf({ spot, hidden: 'spot' }, { ...own, caption: 'Night' })).toEqual({
    taken: { local: '2019-06-24T19:31:07' },
    caption: 'Night',
  });
  const words = { caption: 'Night', credit: 'A. Author', keywords: ['river'] };
  expect(factsOf({ spot, hidden: true, unpublished: published(words) })).toEqual(words);
});

test('the RAW of a photo says the same, and the movie of a Live Photo nothing', () => {
  const unpublished = published({ caption: 'Night' });
  const photo = shown({ hidden: true, unpublished, companions: ['a.NEF', 'a.MOV'] });
  const facts = makeCopyFacts({ photos: [photo], journal: { photos: [] } });
  expect([...facts]).toEqual([
    ['a.jpg', { caption: 'Night' }],
    ['a.NEF', { caption: 'Night' }],
  ]);
  expect([...listWithheld({ photos: [photo, shown({ file: 'b.jpg' })] })]).toEqual([
    'a.jpg',
    'a.NEF',
    'a.MOV',
  ]);
});

test('a file that cannot be read has nothing to say', () => {
  const failed = { file: 'a.jpg', what: 'it is empty', todo: 'copy it again' };
  expect(factsOf({ failed, view: makePhotoView('a', { caption: 'a.jpg' }) })).toBeUndefined();
});
