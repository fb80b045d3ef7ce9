import { expect, test } from 'vitest';
import { searchPosts, type SearchedPost } from './searchPosts.ts';
import { joinTexts, packTexts, searchPhotos } from './searchTexts.ts';
import { parseQuery, searchableText } from './splitWords.ts';

function runAll<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const texts = (...all: readonly string[]) => all.map((text) => searchableText([text]));
const parts = [
  packTexts([texts('Night, on the river', '外滩 The Bund Shanghai'), texts('Crème brûlée', 'Paris')]),
  packTexts([texts('', '東京タワー'), texts('Room 2306', 'The Bund Shanghai')]),
];
const photos = runAll(joinTexts(parts));
const search = (query: string) =>
  [...runAll(searchPhotos(photos, parseQuery(query)))].flatMap((found, at) => (found ? [at] : []));

test('finds words by their beginnings, whatever their case and accents', () => {
  expect(search('bun')).toEqual([0, 3]);
  expect(search('CREME brul')).toEqual([1]);
  expect(search('und')).toEqual([]);
});

test('all words have to be there, in whatever text of the photo', () => {
  expect(search('shanghai night')).toEqual([0]);
  expect(search('paris night')).toEqual([]);
});

test('finds Chinese and Japanese without spaces', () => {
  expect(search('外滩')).toEqual([0]);
  expect(search('滩')).toEqual([0]);
  expect(search('タワー')).toEqual([2]);
});

test('finds numbers by their beginnings', () => {
  expect(search('23')).toEqual([3]);
  expect(search('306')).toEqual([]);
});

test('a text that many share is written once', () => {
  const { texts: written } = packTexts([texts('The Bund'), texts('The Bund'), texts('The Bund', 'Night')]);
  expect(written).toBe(' the bund\n night');
});

const postOf = (title: string, text: string): SearchedPost => ({
  ...{ title, url: `${title}/` },
  heading: searchableText([title]),
  text: searchableText([title, text]),
});

test('posts are found by all of their text, those with the words in the title first', () => {
  const posts = [postOf('Food', 'Noodles by the river'), postOf('A river', 'and two hundred talks')];
  const titles = (query: string) => searchPosts(posts, parseQuery(query)).map(({ title }) => title);
  expect(titles('river')).toEqual(['A river', 'Food']);
  expect(titles('noodle river')).toEqual(['Food']);
  expect(titles('lake')).toEqual([]);
});
