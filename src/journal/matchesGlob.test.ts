import { expect, test } from 'vitest';
import { matchesGlob } from './matchesGlob.ts';

test.each([
  ['scan-*.png', 'scan-01.png', true],
  ['scan-*.png', 'old/scan-01.png', true],
  ['scan-*.png', 'scan-01.png.jpg', false],
  ['old/*.png', 'old/scan-01.png', true],
  ['old/*.png', 'old/b/scan-01.png', false],
  ['old/**', 'old/b/scan-01.png', true],
  ['**/b/*.png', 'old/b/scan-01.png', true],
  ['**/*.png', 'scan-01.png', true],
  ['IMG_010?.jpg', 'IMG_0107.jpg', true],
  ['IMG_010[1-5].jpg', 'IMG_0107.jpg', false],
  ['IMG_010[!1-5].jpg', 'IMG_0107.jpg', true],
  ['*.{jpg,jpeg}', 'bund.jpeg', true],
  ['*.{jpg,jpeg}', 'bund.png', false],
  ['a+(b).jpg', 'a+(b).jpg', true],
  ['[z-a].jpg', 'a.jpg', false],
  ['外*.jpg', '外滩.jpg', true],
  ['?.jpg', '🏮.jpg', true],
])('%s and %s: %s', (glob, path, expected) => {
  expect(matchesGlob(glob, path)).toBe(expected);
});

test('letter case counts unless it is told not to', () => {
  expect(matchesGlob('*.jpg', 'A.JPG')).toBe(false);
  expect(matchesGlob('*.jpg', 'A.JPG', 'i')).toBe(true);
});
