import { expect, test } from 'vitest';
import { compareTrips } from './compareTrips.ts';

const file = (path: string, content = 'a', modified = 1) => ({ path, blob: new Blob([content]), modified });
const trip = { files: [file('a.jpg'), file('b.jpg')], texts: new Map([['photos.yaml', 'zone: Asia/Tokyo']]) };

test('a trip that is as it was read has no news', () => {
  expect(compareTrips(trip, { files: [file('b.jpg'), file('a.jpg')], texts: new Map(trip.texts) })).toBe(
    undefined,
  );
});

test('files that came, were written over and went are told apart', () => {
  const [longer, later, added] = [file('a.jpg', 'ab'), file('b.jpg', 'a', 2), file('c.jpg')];
  expect(compareTrips(trip, { ...trip, files: [longer, later, added] })).toEqual({
    files: [longer, later, added],
    gone: [],
    texts: [],
  });
  expect(compareTrips(trip, { ...trip, files: [file('a.jpg')] })).toMatchObject({ gone: ['b.jpg'] });
});

test('texts are compared as they are kept', () => {
  const texts = new Map([['index.md', 'Words']]);
  expect(compareTrips(trip, { ...trip, texts })?.texts).toEqual([
    { path: 'photos.yaml', theirs: undefined },
    { path: 'index.md', theirs: 'Words' },
  ]);
});
