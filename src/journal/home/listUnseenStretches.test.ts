import { expect, test } from 'vitest';
import type { Track } from '../track.ts';
import { listUnseenStretches } from './listUnseenStretches.ts';

const points = [0, 1, 2, 3, 4, 5, 6].map((n) => ({ lat: 18.5, lon: 73.8 + n / 100, time: 1000 * n }));
const track: Track = { file: 'walk.gpx', segments: [points] };
const show = (...segments: Track['segments']) => listUnseenStretches(track, { ...track, segments });

test('a track is unseen from the last point that is shown to the next one', () => {
  expect(show(points.slice(0, 2), points.slice(4))).toEqual([{ from: 1000, to: 4000 }]);
  expect(show(points.slice(2))).toEqual([{ from: 0, to: 2000 }]);
  expect(show(points.slice(0, 5))).toEqual([{ from: 4000, to: 6000 }]);
});

test('a track that is not shown at all is unseen all the time, one that is whole never', () => {
  expect(show()).toEqual([{ from: 0, to: 6000 }]);
  expect(show(points)).toEqual([]);
  expect(listUnseenStretches(track, track)).toEqual([]);
});

test('points without a time are at none', () => {
  const planned = { ...track, segments: [points.map(({ lat, lon }) => ({ lat, lon }))] };
  expect(listUnseenStretches(planned, { ...planned, segments: [] })).toEqual([]);
});
