import { expect, test } from 'vitest';
import type { Photo } from '../../journal/photo.ts';
import { indexJournal } from './journalIndex.ts';
import { drawTrail } from './trail.ts';

function trailOf(spots: readonly (readonly [lat: number, lon: number])[]): string | undefined {
  const photos = spots.map(([lat, lon], at): Photo => ({
    id: `t/${at}`,
    trip: 't',
    slug: String(at),
    url: `t/photos/${at}/`,
    width: 3,
    height: 2,
    spot: { lat, lon, source: 'exif' },
    posts: [],
    renditions: [],
  }));
  const lats = spots.map(([lat]) => lat);
  const trip = {
    slug: 't',
    folder: 't',
    title: 'T',
    url: 't/',
    bounds: [
      [Math.min(...lats), 0],
      [Math.max(...lats), 0],
    ] as const,
    cities: [],
    countries: [],
    posts: [],
    story: false,
    photos: photos.map(({ id }) => id),
    days: [],
    tracks: [],
  };
  return drawTrail(
    trip,
    indexJournal({ site: { title: '', language: 'en' }, trips: [trip], posts: [], photos }),
  );
}

test('north is up and the longer side fills the box between its margins', () => {
  expect(trailOf([[0, 10], [2, 10]])).toBe('M50 94L50 6'); // prettier-ignore
});

test('at 60° north a degree of longitude is half as long as one of latitude', () => {
  expect(trailOf([[59.5, 10], [59.5, 12], [60.5, 12]])).toBe('M6 94L94 94L94 6'); // prettier-ignore
});

test('a trail across the 180° meridian takes the short way', () => {
  expect(trailOf([[0, 179], [0, -179]])).toBe('M6 50L94 50'); // prettier-ignore
});

test('one spot, however often, is no trail', () => {
  expect(trailOf([[31, 121]])).toBeUndefined();
  expect(trailOf([[31, 121], [31, 121]])).toBeUndefined(); // prettier-ignore
});
