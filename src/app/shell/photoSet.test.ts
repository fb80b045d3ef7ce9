import { expect, test } from 'vitest';
import type { PhotoView } from '../page.ts';
import { parseSet, photosOfSet, spotSet } from './photoSet.ts';

const photo = (id: string, lat?: number, lon?: number): PhotoView => ({
  id,
  url: `trip/photos/${id}/`,
  width: 4,
  height: 3,
  renditions: [],
  alt: id,
  stories: [],
  ...(lat !== undefined && lon !== undefined && { spot: { lat, lon } }),
});
const photos = [
  photo('a', 31.189, 121.481),
  photo('b', 31.1892, 121.4812),
  photo('c', 31.24, 121.49),
  photo('d'),
];
const ids = (set: string) => photosOfSet({ photos }, parseSet(set).query).map(({ id }) => id);

test('is all photos of a page without a spot', () => {
  expect(ids('trip/map/')).toEqual(['a', 'b', 'c', 'd']);
});

test('finds the photos of a pin again by its address', () => {
  const members = photos.slice(0, 2).flatMap(({ spot }) => spot ?? []);
  const set = spotSet('trip/map/', members, { lat: 31.1891, lon: 121.4811 });
  expect(set).toBe('trip/map/?at=31.1891,121.4811,15');
  expect(ids(set)).toEqual(['a', 'b']);
});

test('is the photos of one spot where no distance is said', () => {
  expect(ids('trip/map/?at=31.189,121.481')).toEqual(['a']);
});
