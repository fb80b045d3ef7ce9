import { expect, test } from 'vitest';
import { library, photo, post, trip } from '../../tests/fixtures/library.ts';
import { formatProblem } from '../journal/problem.ts';
import { makeJournal } from '../journal/makeJournal.ts';
import { listNotes } from './listNotes.ts';

const notesOf = (...trips: Parameters<typeof library>[0]) =>
  listNotes(makeJournal(library(trips, { url: 'https://example.org/' })).journal).map(formatProblem);
const dated = { date: '2019-06-24' };
const todo = 'give `alt:`, or ![what is to be seen](photo.jpg) in the post; `pinhole check` names them';

test('counts, in one line, the photos of posts that nobody has said a word of', () => {
  const rome = trip('rome', {
    photos: [photo('a.jpg'), photo('b.jpg', { title: 'The river' }), photo('in-no-post.jpg')],
    posts: [post('index.md', dated, 'a.jpg', 'b.jpg')],
  });
  expect(notesOf(rome)).toEqual([
    `rome/photos.yaml: a photo that a post shows has no words, so readers who cannot see it are told its place and time; ${todo}`,
  ]);
  const oslo = trip('oslo', { photos: [photo('c.jpg')], posts: [post('index.md', dated, 'c.jpg')] });
  expect(notesOf(rome, oslo)).toEqual([
    `photos.yaml: 2 photos that posts show have no words, so readers who cannot see them are told place and time; ${todo}`,
  ]);
});

test('has nothing to say where posts have words for what they show', () => {
  const words = [
    { ref: 'a.jpg', alt: 'A tower' },
    { ref: 'b.jpg', caption: 'Late' },
  ] as const;
  const rome = trip('rome', {
    photos: [photo('a.jpg'), photo('b.jpg')],
    posts: [post('index.md', dated, ...words)],
  });
  expect(notesOf(rome)).toEqual([]);
});

test('names the posts that no feed can tell of, where the site has feeds', () => {
  const rome = trip('rome', { posts: [post('index.md', { title: 'Rain' })] });
  expect(notesOf(rome)).toEqual([
    'rome: "Rain" has no date and shows no photo with one, so no feed tells of it; write `date: …` at the head of its file',
  ]);
  const nowhere = makeJournal(library([rome])).journal;
  expect(listNotes(nowhere).map(({ file }) => file)).toEqual(['site.yaml']);
});
