import { expect, test } from 'vitest';
import { placeOfLine } from './placeOfLine.ts';

const text = 'photos:\n  a.jpg: {\n';

test('a line is where it begins, without what ends it', () => {
  expect(placeOfLine(text, 1)).toEqual({ start: 0, end: 7 });
  expect(placeOfLine(text, 2)).toEqual({ start: 8, end: 18 });
});

test('behind the last line is the last line', () => {
  expect(placeOfLine(text, 9)).toEqual({ start: 19, end: 19 });
  expect(placeOfLine('', 1)).toEqual({ start: 0, end: 0 });
});
