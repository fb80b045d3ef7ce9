import { expect, test } from 'vitest';
import { readTripSettings } from '../readTripSettings.ts';
import { makePhotoKeys } from './makePhotoKeys.ts';

const keys = (text: string, files: readonly string[]) =>
  makePhotoKeys(readTripSettings(text, 'photos.yaml').photos, files);

test('a photo of which nothing is written yet is named by its path', () => {
  expect(keys('', ['day 1/bund.jpg'])('day 1/bund.jpg')).toBe('day 1/bund.jpg');
});

test('the entry that is there is used, whether it gives the path, a name or another letter case', () => {
  const files = ['day 1/bund.jpg', 'day 2/Expo.JPG', 'a.jpg', 'caf\u00e9.jpg'];
  const keyOf = keys(
    'photos:\n  ./day 1/bund.jpg: { rating: 1 }\n  expo.jpg: { rating: 1 }\n  "*.jpg": { rating: 2 }\n  "cafe\u0301.jpg": { rating: 3 }\n',
    files,
  );
  expect(files.map(keyOf)).toEqual(['./day 1/bund.jpg', 'expo.jpg', 'a.jpg', 'cafe\u0301.jpg']);
});

test('a file name that two files have names neither of them alone', () => {
  const files = ['a/1.jpg', 'b/1.jpg'];
  expect(keys('photos:\n  1.jpg: { rating: 1 }\n', files)('b/1.jpg')).toBe('b/1.jpg');
});

test('an entry that names another file as it is written is left to that file', () => {
  const files = ['A.jpg', 'a.jpg'];
  expect(keys('photos:\n  A.jpg: { rating: 1 }\n', files)('a.jpg')).toBe('a.jpg');
});
