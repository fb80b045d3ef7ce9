import { expect, test } from 'vitest';
import { matchRoute, path } from './paths.ts';

test('an address names its route', () => {
  expect(matchRoute('')).toBe('home');
  expect(matchRoute('photos/')).toBe('photos');
  expect(matchRoute('2019-06-shanghai/')).toBe('trip');
  expect(matchRoute('2019-06-shanghai/photos/')).toBe('tripPhotos');
  expect(matchRoute('2019-06-shanghai/map/')).toBe('tripMap');
  expect(matchRoute('2019-06-shanghai/food/')).toBe('post');
  expect(matchRoute('2019-06-shanghai/days/2019-06-24/')).toBe('day');
  expect(matchRoute('2019-06-shanghai/days/2019-06-24/2/')).toBe('dayPart');
  expect(matchRoute('2019-06-shanghai/photos/bund/')).toBe('photo');
  expect(matchRoute('404.html')).toBe('lost');
});

test('a file is no page', () => {
  expect(matchRoute('img/0f3a-640.avif')).toBeUndefined();
  expect(matchRoute('2019-06-shanghai')).toBeUndefined();
  expect(matchRoute('a/b/c/d/')).toBeUndefined();
});

test('a path is percent-encoded', () => {
  expect(path('photo', { trip: '2019-上海', photo: 'a b' })).toBe('2019-%E4%B8%8A%E6%B5%B7/photos/a%20b/');
});
