import { expect, test } from 'vitest';
import { mergeTexts } from './mergeTexts.ts';

const base = 'zone: Asia/Shanghai\nphotos:\n  bund.jpg:\n    caption: Lights\n  tea.jpg:\n    caption: Tea\n';

test('changes of different lines are both kept', () => {
  const mine = base.replace('Lights', 'All lights');
  const theirs = `# by hand\n${base.replace('Tea', 'Green tea')}`;
  expect(mergeTexts(base, mine, theirs)).toBe(
    '# by hand\nzone: Asia/Shanghai\nphotos:\n  bund.jpg:\n    caption: All lights\n  tea.jpg:\n    caption: Green tea\n',
  );
  expect(mergeTexts(base, mine, base)).toBe(mine);
  expect(mergeTexts(base, base, theirs)).toBe(theirs);
});

test('what both put in at one place stands there one after the other, theirs first', () => {
  expect(mergeTexts(base, `${base}  mine.jpg: {}\n`, `${base}  theirs.jpg: {}\n`)).toBe(
    `${base}  theirs.jpg: {}\n  mine.jpg: {}\n`,
  );
  expect(mergeTexts('', 'mine\n', 'theirs')).toBe('theirs\nmine\n');
});

test('a line that stands next to one that somebody else changed is changed as well', () => {
  expect(mergeTexts('a\nb\nc\n', 'a\nB\nc\n', 'A\nb\nC\n')).toBe('A\nB\nC\n');
  expect(mergeTexts('a\nb\n', 'a\nnew\nb\n', 'A\nb\n')).toBe('A\nnew\nb\n');
  expect(mergeTexts('a\nb\n', 'a\nnew\nb\n', 'a\nB\n')).toBe('a\nnew\nB\n');
  expect(mergeTexts('a\nb\n', 'a\n', 'a\nnew\nb\n')).toBe('a\nnew\n');
});

test('what both changed alike is changed once', () => {
  expect(mergeTexts('a\nb\nc\nd\n', 'A\nb\nC\nd\n', 'A\nb\nc\nD\n')).toBe('A\nb\nC\nD\n');
});

test('where both changed the same line there is no text with both', () => {
  expect(mergeTexts('a\nb\nc\n', 'a\nmine\nc\n', 'a\ntheirs\nc\n')).toBeUndefined();
  expect(mergeTexts('a\nb\nc\n', 'a\nc\n', 'a\nB\nc\n')).toBeUndefined();
  expect(mergeTexts('a\nb\nc\n', 'a\nb\nnew\nc\n', '')).toBeUndefined();
  expect(
    mergeTexts(base, `${base}  dog.jpg:\n    alt: Mine\n`, `${base}  dog.jpg:\n    alt: Theirs\n`),
  ).toBeUndefined();
  expect(mergeTexts('a\nb\n', 'a\nb\nc\n', 'a\nB\nc\n')).toBeUndefined();
});

test('line ends of Windows stay', () => {
  expect(mergeTexts('a\r\nb\r\nc\r\n', 'A\r\nb\r\nc\r\n', 'a\r\nb\r\nC\r\n')).toBe('A\r\nb\r\nC\r\n');
});
