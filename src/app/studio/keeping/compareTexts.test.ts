import { expect, test } from 'vitest';
import { compareTexts, type Hunk } from './compareTexts.ts';

const signs = { same: ' ', gone: '-', new: '+' };
const print = (hunks: readonly Hunk[]) =>
  hunks.map(({ line, lines }) => [line, ...lines.map(({ kind, text }) => signs[kind] + text)]);

test('a value that is another is its line before and after, among its neighbours', () => {
  const before =
    '# mine\nphotos:\n  a.jpg:\n    caption: Night\n    alt: x\n  b.jpg:\n    alt: y\n  c.jpg: {}\n';
  expect(print(compareTexts(before, before.replace('Night', '夜')))).toEqual([
    [
      1,
      ' # mine',
      ' photos:',
      '   a.jpg:',
      '-    caption: Night',
      '+    caption: 夜',
      '     alt: x',
      '   b.jpg:',
      '     alt: y',
    ],
  ]);
});

test('changes far apart stand apart, each with its line', () => {
  const lines = Array.from({ length: 40 }, (_, i) => `line ${i + 1}`);
  const hunks = compareTexts(lines.join('\n'), lines.with(4, 'FIVE').with(34, 'THIRTY-FIVE').join('\n'));
  expect(hunks.map(({ line, lines: own }) => [line, own.length])).toEqual([
    [2, 8],
    [32, 8],
  ]);
});

test('a new text is all new, a removed one all gone, the same text nothing', () => {
  expect(print(compareTexts('', 'a\nb'))).toEqual([[1, '+a', '+b']]);
  expect(print(compareTexts('a\nb\n', ''))).toEqual([[1, '-a', '-b']]);
  expect(compareTexts('a\nb\n', 'a\nb\n')).toEqual([]);
  expect(compareTexts('a\nb\n', 'a\r\nb\r\n')).toEqual([]);
});

test('a line end that is missing at the end is a difference of that line alone', () => {
  expect(print(compareTexts('a\nb', 'a\nb\n'))).toEqual([[1, ' a', '-b', '+b']]);
});

test('two long texts that have nothing in common are compared in a moment', () => {
  const [before, after] = ['x', 'y'].map((letter) =>
    Array.from({ length: 40_000 }, (_, i) => `${letter} ${(i * 7919) % 40_009}`).join('\n'),
  );
  const begun = performance.now();
  const [hunk] = compareTexts(before ?? '', after ?? '');
  expect(performance.now() - begun).toBeLessThan(3000);
  expect(hunk?.lines.length).toBe(80_000);
});

test('one photo described among five thousand is found in a moment', () => {
  const before = Array.from({ length: 5000 }, (_, i) => `  IMG_${i}.jpg:\n    caption: Photo ${i}\n`).join(
    '',
  );
  const begun = performance.now();
  expect(print(compareTexts(before, before.replace('Photo 2500\n', 'Night\n')))[0]?.slice(4, 6)).toEqual([
    '-    caption: Photo 2500',
    '+    caption: Night',
  ]);
  expect(performance.now() - begun).toBeLessThan(500);
});
