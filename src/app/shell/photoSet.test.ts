import { expect, test } from 'vitest';
import { makePhotoView } from '../../../tests/fixtures/makePhotoView.ts';
import type { PhotoView } from '../page.ts';
import { photoLink } from './openPhoto.ts';
import { parseSet, photosOfSet } from './photoSet.ts';

const photo = (id: string, spot?: PhotoView['spot']) => makePhotoView(id, spot && { spot });

const page = {
  route: 'lost',
  title: '',
  photos: [photo('a', { lat: 31.24, lon: 121.49 }), photo('b', { lat: 31.2, lon: 121.4 }), photo('c')],
} as const;

test('the address of a spot names the photos that were taken there', () => {
  expect(photosOfSet(page, new URLSearchParams('at=31.24,121.49')).map(({ id }) => id)).toEqual(['a']);
});

test('a set without a spot, or with one that is none, is all photos of its page', () => {
  expect(photosOfSet(page, new URLSearchParams()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(photosOfSet(page, new URLSearchParams('at=')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('a set survives the way into a link and back', () => {
  const link = photoLink({ url: 't/photos/a/' }, 't/map/?at=31.24,121.49');
  expect(link).toBe('t/photos/a/?in=t/map/%3Fat%3D31.24%2C121.49');
  const set = parseSet(new URLSearchParams(link.split('?')[1]).get('in') ?? '');
  expect(set.path).toBe('t/map/');
  expect(set.query.get('at')).toBe('31.24,121.49');
});

test('a set of a trip in Chinese has the path that the browser gives it', () => {
  expect(parseSet('上海/').path).toBe('%E4%B8%8A%E6%B5%B7/');
  expect(parseSet('%E4%B8%8A%E6%B5%B7/').path).toBe('%E4%B8%8A%E6%B5%B7/');
});

test('where a map looks is no spot: all photos of the page are the set', () => {
  const page = { photos: [] };
  expect(photosOfSet(page, new URLSearchParams('at=31.24,121.49,14z'))).toBe(page.photos);
});
