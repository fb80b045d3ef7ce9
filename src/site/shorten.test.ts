import { expect, test } from 'vitest';
import { shorten } from './shorten.ts';

test('a text is cut between words', () => {
  expect(shorten('Two hundred talks and a river', 40)).toBe('Two hundred talks and a river');
  expect(shorten('Two hundred talks and a river', 24)).toBe('Two hundred talks and a…');
  expect(shorten('Two hundred talks, and a river', 20)).toBe('Two hundred talks…');
});

test('a text without spaces is cut between letters, and no letter is cut in two', () => {
  expect(shorten('两百场演讲和一条河', 6)).toBe('两百场演讲…');
  expect(shorten('🚢🚢🚢🚢', 3)).toBe('🚢🚢…');
});

test('no number is cut in two: half a position is another one', () => {
  expect(shorten('两百场演讲48.85831,2.29448和一条河', 20)).toBe('两百场演讲48.85831…');
  expect(shorten('It stands at 48.85831,2.29448, they say', 25)).toBe('It stands at 48.85831…');
});
