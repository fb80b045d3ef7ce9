import { expect, test } from 'vitest';
import { chooseEvicted } from './chooseEvicted.ts';

const uses = new Map([
  ['img/new.avif', { at: 300, bytes: 40 }],
  ['img/old.avif', { at: 100, bytes: 30 }],
  ['img/middle.avif', { at: 200, bytes: 50 }],
]);

test('lets go of the least recently used until the rest has room', () => {
  expect(chooseEvicted(uses, 120)).toEqual([]);
  expect(chooseEvicted(uses, 119)).toEqual(['img/old.avif']);
  expect(chooseEvicted(uses, 89)).toEqual(['img/old.avif', 'img/middle.avif']);
  expect(chooseEvicted(uses, 0)).toEqual(['img/old.avif', 'img/middle.avif', 'img/new.avif']);
});
