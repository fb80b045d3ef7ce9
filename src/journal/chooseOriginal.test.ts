import { expect, test } from 'vitest';
import { chooseOriginal } from './chooseOriginal.ts';

const [on, off] = [{ originals: true }, { originals: false }];

test('the nearest word counts', () => {
  expect(chooseOriginal({}, {}, off)).toBeUndefined();
  expect(chooseOriginal({}, {}, on)).toBe('larger');
  expect(chooseOriginal({}, off, on)).toBeUndefined();
  expect(chooseOriginal({}, on, off)).toBe('larger');
  expect(chooseOriginal(off, on, on)).toBeUndefined();
});

test('who asks for the original of one photo gets it, however small', () => {
  expect(chooseOriginal(on, off, off)).toBe('always');
});
