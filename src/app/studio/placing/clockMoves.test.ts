import { expect, test } from 'vitest';
import { readTripSettings } from '../../../reading/readTripSettings.ts';
import { studioPhoto } from '../../../../tests/fixtures/studioPhoto.ts';
import { listMovable, makeClockMover } from './clockMoves.ts';
import { makeInstantGuess } from './makeInstantGuess.ts';
import { readPlacingWords } from './placingWords.ts';

const start = Date.parse('2019-06-24T11:00:00Z');
/** East along 31.24° N, a point a minute, 0.001° of longitude each, from 19:00 in Shanghai. */
const walk = Array.from({ length: 61 }, (_, minute) => ({
  lat: 31.24,
  lon: 121.45 + minute / 1000,
  instant: start + minute * 60_000,
}));
const plan = walk.map(({ lat, lon }) => ({ lat: lat + 1, lon }));
const on = (file: string, minute: number) =>
  studioPhoto(file, {
    instant: start + minute * 60_000,
    spot: { lat: 31.24, lon: 121.45 + minute / 1000, source: 'track' },
  });

const silent = readPlacingWords({ photos: [], settings: readTripSettings('', 'photos.yaml') });

test('photos go back along the track as their clock is found to be fast, and leave it before it begins', () => {
  const move = makeClockMover(
    [plan, walk],
    [on('a.jpg', 30), on('b.jpg', 5)],
    silent,
    ({ instant }) => instant,
  );
  const moves = move(450);
  expect(moves.get('a.jpg')).toEqual({ lat: expect.closeTo(31.24, 6), lon: expect.closeTo(121.4725, 6) });
  expect(moves.has('b.jpg')).toBe(false);
  expect(move(0).get('b.jpg')?.lon).toBeCloseTo(121.455, 6);
});

test('a photo moves only where nobody says where or when it was taken', () => {
  const photos = [
    on('track.jpg', 1),
    studioPhoto('tray.jpg', { instant: start }),
    studioPhoto('own.jpg', { spot: { lat: 31, lon: 121, source: 'exif' } }),
    on('said.jpg', 2),
    on('dated.jpg', 3),
    on('refused.jpg', 4),
  ];
  const text =
    'photos:\n  said.jpg: { at: "31, 121" }\n  dated.jpg: { taken: 2019 }\n  refused.jpg: { infer: false }\n';
  const words = readPlacingWords({ photos, settings: readTripSettings(text, 'photos.yaml') });
  expect(listMovable(photos, words).map(({ file }) => file)).toEqual(['track.jpg', 'tray.jpg']);
});

test('a clock without an offset is read as one of where the track begins, or of the zone of the trip', () => {
  const lost = studioPhoto('a.jpg', { taken: '2019-06-24T19:30:00' });
  const settings = readTripSettings('', 'photos.yaml');
  expect(makeInstantGuess({ tracks: [walk], settings })(lost)).toBe(start + 30 * 60_000);
  const tokyo = readTripSettings('zone: Asia/Tokyo', 'photos.yaml');
  expect(makeInstantGuess({ tracks: [walk], settings: tokyo })(lost)).toBe(start - 30 * 60_000);
  expect(makeInstantGuess({ tracks: [], settings })(lost)).toBeUndefined();
  expect(
    makeInstantGuess({ tracks: [walk], settings })(studioPhoto('b.jpg', { taken: '2019-06' })),
  ).toBeUndefined();
});

test('a track moves a photo within the place that the author names, and not out of it', () => {
  const pier = studioPhoto('pier.jpg', {
    instant: start + 30 * 60_000,
    spot: { lat: 31.24, lon: 121.47, source: 'sidecar', accuracy: 300 },
  });
  const text =
    'photos:\n  pier.jpg: { place: Pier }\nplaces:\n  - { name: Pier, at: "31.24, 121.47", radius: 300 }\n';
  const words = readPlacingWords({ photos: [pier], settings: readTripSettings(text, 'photos.yaml') });
  expect(listMovable([pier], words)).toEqual([pier]);
  const move = makeClockMover([walk], [pier], words, ({ instant }) => instant);
  expect(move(0).size).toBe(0);
  expect(move(480).get('pier.jpg')?.lon).toBeCloseTo(121.472, 6);
});
