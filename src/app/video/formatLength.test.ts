import { expect, test } from 'vitest';
import { formatLength } from './formatLength.ts';

test('a length is told in minutes and seconds, and in hours where it has some', () => {
  expect([0.2, 3, 59.7, 750, 3723].map(formatLength)).toEqual(['0:01', '0:03', '1:00', '12:30', '1:02:03']);
});

test('what is not known has none', () => {
  expect([undefined, 0, Number.NaN].map(formatLength)).toEqual([undefined, undefined, undefined]);
});
