import { expect, test } from 'vitest';
import { insertParagraph } from './insertParagraph.ts';

/** The caret is `|`. */
const insert = (marked: string) => {
  const caret = marked.indexOf('|');
  const { text, caret: next } = insertParagraph(marked.replace('|', ''), caret, '![](a.jpg)');
  return `${text.slice(0, next)}|${text.slice(next)}`;
};

test('a photo comes behind the line that is written in, as a paragraph', () => {
  expect(insert('It ra|ins.\n\nStill.\n')).toBe('It rains.\n\n![](a.jpg)|\n\nStill.\n');
  expect(insert('It rains.|')).toBe('It rains.\n\n![](a.jpg)|\n');
  expect(insert('It rains.|\nStill.')).toBe('It rains.\n\n![](a.jpg)|\n\nStill.');
});

test('an empty line takes it', () => {
  expect(insert('|')).toBe('![](a.jpg)|\n');
  expect(insert('It rains.\n|\nStill.\n')).toBe('It rains.\n\n![](a.jpg)|\n\nStill.\n');
  expect(insert('It rains.\n\n|')).toBe('It rains.\n\n![](a.jpg)|\n');
  expect(insert('|\n\nStill.\n')).toBe('![](a.jpg)|\n\nStill.\n');
});
