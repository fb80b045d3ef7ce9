import { expect, test } from 'vitest';
import type { Hunk } from '../keeping/compareTexts.ts';
import { cutHunks } from './cutHunks.ts';

const lines = (...texts: readonly string[]) => texts.map((text) => ({ kind: 'new', text }) as const);
const hunks: readonly Hunk[] = [
  { line: 1, lines: lines('a', 'b') },
  { line: 9, lines: lines('c', 'd', 'e') },
  { line: 20, lines: lines('f') },
];

test('of many lines that differ the first are shown, and the others counted', () => {
  expect(cutHunks(hunks, 3)).toEqual({
    shown: [
      { line: 1, lines: lines('a', 'b') },
      { line: 9, lines: lines('c') },
    ],
    left: 3,
  });
  expect(cutHunks(hunks, 2)).toEqual({ shown: [hunks[0]], left: 4 });
});

test('few lines are shown whole', () => {
  expect(cutHunks(hunks, 6)).toEqual({ shown: hunks, left: 0 });
  expect(cutHunks([], 6)).toEqual({ shown: [], left: 0 });
});
