import { expect, test } from 'vitest';
import { suggestName } from './suggestName.ts';

test('suggests the file that differs in its extension', () => {
  expect(suggestName('bund.jpg', ['dolls.jpg', 'bund.jpeg', 'paper.jpg'])).toBe('bund.jpeg');
});

test('suggests a key with a letter missing or two letters swapped', () => {
  expect(suggestName('hiden', ['hidden', 'title'])).toBe('hidden');
  expect(suggestName('titel', ['hidden', 'title'])).toBe('title');
});

test('suggests the name that differs in letter case alone before any other', () => {
  expect(suggestName('IMG_1.JPG', ['img_2.jpg', 'img_1.jpg'])).toBe('img_1.jpg');
});

test('suggests nothing where nothing is near', () => {
  expect(suggestName('lighthouse.jpg', ['a.jpg', 'IMG_0107.jpg'])).toBeUndefined();
  expect(suggestName('x', [])).toBeUndefined();
});
