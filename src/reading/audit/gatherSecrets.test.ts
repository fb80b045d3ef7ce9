import { expect, test } from 'vitest';
import { at, library, photo, post, settings, trip } from '../../../tests/fixtures/library.ts';
import { makeJournal } from '../../journal/makeJournal.ts';
import type { Library } from '../../journal/library.ts';
import { gatherSecrets } from './gatherSecrets.ts';

const gather = (from: Library) => gatherSecrets(from, makeJournal(from));
const hidden = { 'IMG_0107.jpg': { hidden: true } };

test('serial numbers of all photos, unless they are no numbers', () => {
  const photos = [photo('a.jpg', { serial: '042058003617' }), photo('b.jpg', { serial: '0000000' })];
  expect([...gather(library([trip('shanghai', { photos })])).texts]).toEqual([
    ['042058003617', 'serial number of shanghai/a.jpg'],
  ]);
});

test('path, name, words and credit of a hidden photo', () => {
  const photos = [
    photo('bund.jpg', at(31.2397, 121.4998)),
    photo('IMG_0107.jpg', { caption: 'Our garden in the evening', credit: 'A. Author', title: 'Garden' }),
  ];
  const { texts, positions } = gather(library([trip('shanghai', { photos, settings: settings(hidden) })]));
  expect([...texts.keys()]).toEqual([
    'shanghai/IMG_0107.jpg',
    'IMG_0107.jpg',
    'Our garden in the evening',
    'A. Author',
  ]);
  expect(positions).toEqual([{ lat: 31.2397, lon: 121.4998, what: 'position of shanghai/bund.jpg' }]);
});

test('what the author publishes elsewhere is no secret', () => {
  const photos = [photo('bund.jpg', { credit: 'A. Author' }), photo('IMG_0107.jpg', { credit: 'A. Author' })];
  const other = trip('beijing', { photos: [photo('IMG_0107.jpg')] });
  const own = trip('shanghai', { photos, settings: settings(hidden) });
  expect([...gather(library([own, other])).texts.keys()]).toEqual(['shanghai/IMG_0107.jpg']);
});

test('a hidden photo that a post names is still one', () => {
  const posts = [post('index.md', {}, 'IMG_0107.jpg')];
  const photos = [photo('bund.jpg'), photo('IMG_0107.jpg')];
  const own = trip('shanghai', { photos, posts, settings: settings(hidden) });
  expect([...gather(library([own])).texts.keys()]).toEqual(['shanghai/IMG_0107.jpg', 'IMG_0107.jpg']);
});

test('the words of drafts, while they are drafts', () => {
  const posts = [
    post('index.md', { title: 'Shanghai' }),
    post('later.md', { title: 'What we did not tell', draft: true }),
  ];
  const from = [trip('shanghai', { posts, photos: [photo('bund.jpg')] })];
  expect([...gather(library(from)).texts.keys()]).toEqual(['What we did not tell']);
  expect([...gather(library(from, {}, true)).texts.keys()]).toEqual([]);
});

test('home is where nobody may find it', () => {
  const home = [{ lat: 18.52, lon: 73.85, radius: 500, hidden: 'spot' as const }];
  expect(gather(library([], { home })).positions).toEqual([{ lat: 18.52, lon: 73.85, what: 'home' }]);
});
