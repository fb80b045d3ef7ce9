import { expect, test } from 'vitest';
import { splitStory, writeBody, writeTitle } from './splitStory.ts';

const file = 'index.md';
const post = `---
# Ours.
title: 'Rain' # why
tags: [a,  b]
---

It rains.

Still.
`;
const windows = post.replaceAll('\n', '\r\n');

test('a post is its title and what is read', () => {
  expect(splitStory(post, file)).toEqual({ title: 'Rain', body: 'It rains.\n\nStill.\n' });
  expect(splitStory(windows, file)).toEqual({ title: 'Rain', body: 'It rains.\n\nStill.\n' });
  expect(splitStory('It rains.\n', file)).toEqual({ title: '', body: 'It rains.\n' });
  expect(splitStory('---\nslug: rain\n---\n', file)).toEqual({ title: '', slug: 'rain', body: '' });
  expect(splitStory('', file)).toEqual({ title: '', body: '' });
});

test('a line before a paragraph is no front matter', () => {
  const ruled = '---\n\nIt rains.\n\n---\n\nStill.\n';
  expect(splitStory(ruled, file)).toEqual({ title: '', body: ruled });
});

test('another title changes nothing else', () => {
  expect(writeTitle(post, 'Sun: at last', file)).toBe(post.replace("'Rain'", '"Sun: at last"'));
  expect(writeTitle(windows, 'Sun', file)).toBe(windows.replace("'Rain'", 'Sun'));
  expect(writeTitle(post, '', file)).toBe(post.replace("title: 'Rain' # why", '# why'));
});

test('a title begins front matter, and without one there is none', () => {
  const titled = writeTitle('It rains.\n', 'Rain', file);
  expect(titled).toBe('---\ntitle: Rain\n---\n\nIt rains.\n');
  expect(writeTitle(titled, ' ', file)).toBe('It rains.\n');
  expect(writeTitle('', ' ', file)).toBe('');
});

test('another text leaves the front matter, and the line ends of lines that stay', () => {
  expect(writeBody(post, 'It snows.\n\nStill.\n')).toBe(post.replace('rains', 'snows'));
  expect(writeBody(windows, 'It rains.\n\nMuch.\n\nStill.\n')).toBe(
    windows.replace('It rains.\r\n\r\n', 'It rains.\r\n\r\nMuch.\r\n\r\n'),
  );
  expect(writeBody('One\r\nTwo\nThree\n', 'One\n2\nThree\n')).toBe('One\r\n2\r\nThree\n');
  expect(writeBody('One', 'One')).toBe('One');
  expect(writeBody('', 'One\n')).toBe('One\n');
});
