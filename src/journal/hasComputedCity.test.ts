import { expect, test } from 'vitest';
import { hasComputedCity } from './hasComputedCity.ts';
import type { Photo } from './photo.ts';
import type { Place } from './place.ts';

const photo = (place?: Place): Photo => ({
  id: 'shanghai/bund',
  trip: 'shanghai',
  slug: 'bund',
  url: 'shanghai/photos/bund/',
  width: 4,
  height: 3,
  ...(place && { place }),
  posts: [],
  renditions: [],
});

test.each<[string, Place | undefined, boolean]>([
  ['no place', undefined, false],
  ['a city that was looked up', { city: 'Shanghai', country: 'CN', source: 'computed' }, true],
  [
    "one beside the author's name",
    { name: 'The Bund', city: 'Shanghai', source: 'sidecar', citySource: 'computed' },
    true,
  ],
  ["a city of the file's", { city: 'Shanghai', source: 'exif' }, false],
  [
    "the file's beside the author's name",
    { name: 'The Bund', city: 'Shanghai', source: 'sidecar', citySource: 'exif' },
    false,
  ],
  ['a country alone', { country: 'CN', source: 'computed' }, false],
  ['the sea', { sea: true, source: 'computed' }, false],
])('%s', (_, place, expected) => {
  expect(hasComputedCity([photo(), photo(place)])).toBe(expected);
});
