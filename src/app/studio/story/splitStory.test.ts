import { expect, test } from 'vitest';
import { splitStory, writeBody, writeMatter } from './splitStory.ts';

const file = 'index.md';
const post = `---
# Ours.
title: 'Rain' # why
tags: [a,  b]
---

It rains.

Still.
`;
const said = { title: '', date: '', isDraft: false };
const writeTitle = (text: string, title: string | undefined) => writeMatter(text, 'title', title, file);
const windows = post.replaceAll('\n', '\r\n');

test('a post is its title and what is read', () => {
  expect(splitStory(post, file)).toEqual({ ...said, title: 'Rain', body: 'It rains.\n\nStill.\n' });
  expect(splitStory(windows, file)).toEqual({ ...said, title: 'Rain', body: 'It rains.\n\nStill.\n' });
  expect(splitStory('It rains.\n', file)).toEqual({ ...said, body: 'It rains.\n' });
  expect(splitStory('---\nslug: rain\n---\n', file)).toEqual({ ...said, slug: 'rain', body: '' });
  expect(splitStory('', file)).toEqual({ ...said, body: '' });
});

test('a line before a paragraph is no front matter', () => {
  const ruled = '---\n\nIt rains.\n\n---\n\nStill.\n';
  expect(splitStory(ruled, file)).toEqual({ ...said, body: ruled });
});

test('another title changes nothing else', () => {
  expect(writeTitle(post, 'Sun: at last')).toBe(post.replace("'Rain'", '"Sun: at last"'));
  expect(writeTitle(windows, 'Sun')).toBe(windows.replace("'Rain'", 'Sun'));
  expect(writeTitle(post, undefined)).toBe(post.replace("title: 'Rain' # why", '# why'));
});

test('its date is as it is written, and other generators hide it in their own way', () => {
  const of = (yaml: string) => splitStory(`---\n${yaml}\n---\n`, file);
  expect(of('Date: 2019-06-30 18:05 +08:00\ndraft: true')).toMatchObject({
    date: '2019-06-30 18:05 +08:00',
    isDraft: true,
  });
  expect(of('pubDate: Aug 12 2019\npublished: false')).toMatchObject({
    date: 'Aug 12 2019',
    isDraft: true,
  });
  expect(of('draft: false').isDraft).toBe(false);
});

test('a date takes the place of the one that holds, under whatever name', () => {
  expect(writeMatter('---\nDate: 2019\n---\n', 'date', '2019-06-30', file)).toBe(
    '---\nDate: 2019-06-30\n---\n',
  );
  expect(writeMatter('---\npubDate: 2019\n---\n', 'date', '2019-06-30', file)).toBe(
    '---\npubDate: 2019-06-30\n---\n',
  );
});

test('what is no draft any more says so in no way', () => {
  const draft = writeMatter('It rains.\n', 'draft', true, file);
  expect(draft).toBe('---\ndraft: true\n---\n\nIt rains.\n');
  expect(writeMatter(draft, 'draft', undefined, file)).toBe('It rains.\n');
  const hidden = '---\ntitle: Rain\npublished: false\n---\n';
  expect(writeMatter(hidden, 'draft', undefined, file)).toBe('---\ntitle: Rain\n---\n');
});

test('a title begins front matter, and without one there is none', () => {
  const titled = writeTitle('It rains.\n', 'Rain');
  expect(titled).toBe('---\ntitle: Rain\n---\n\nIt rains.\n');
  expect(writeTitle(titled, undefined)).toBe('It rains.\n');
  expect(writeTitle('', undefined)).toBe('');
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

test('a text that is written is the one that is read, if it begins with empty lines, too', () => {
  for (const matter of [
    '---\ntitle: Rain\n---',
    '---\ntitle: Rain\n---\n',
    post.slice(0, post.indexOf('It')),
    windows,
  ])
    for (const body of ['', '\nIt rains.\n', '\n\n  \nIt rains.', '  \n', 'It rains.']) {
      const written = writeBody(matter, body);
      expect(splitStory(written, file)).toEqual({ ...said, title: 'Rain', body });
      expect(writeBody(written, body)).toBe(written);
    }
  expect(writeBody('---\ntitle: Rain\n---\n', '\nIt rains.')).toBe('---\ntitle: Rain\n---\n\n\nIt rains.');
});
