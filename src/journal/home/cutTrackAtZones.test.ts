import { expect, test } from 'vitest';
import { movePosition } from '../../geometry/movePosition.ts';
import type { Track, TrackPoint } from '../track.ts';
import { cutTrackAtZones } from './cutTrackAtZones.ts';
import type { HomeZone } from './homeZone.ts';

const zone: HomeZone = { lat: 18.52, lon: 73.85, radius: 500, hidden: 'spot' };

/** A point so many metres east of the middle of the hole, and as many north. */
const at = (east: number, north = 0): TrackPoint => ({
  ...movePosition(movePosition(zone, 90, east), 0, north),
  altitude: 560 + east / 100,
  time: 1_561_370_000_000 + east * 1000,
});
const track = (...segments: TrackPoint[][]): Track => ({ file: 'walk.gpx', name: 'Walk', segments });

test('a segment that leaves home begins at the first point outside, as it was recorded', () => {
  const points = [at(0), at(300), at(499), at(520), at(700)];
  expect(cutTrackAtZones(track(points), [zone])).toEqual({
    file: 'walk.gpx',
    name: 'Walk',
    segments: [[points[3], points[4]]],
  });
});

test('a segment that passes through becomes two', () => {
  const points = [at(-900), at(-600), at(-200), at(100), at(600), at(900)];
  expect(cutTrackAtZones(track(points), [zone]).segments).toEqual([
    [points[0], points[1]],
    [points[4], points[5]],
  ]);
});

test('a leg that crosses the hole between two points outside is cut, and both stay', () => {
  const points = [at(-900, 100), at(-600, 100), at(600, 100), at(900, 100)];
  expect(cutTrackAtZones(track(points), [zone]).segments).toEqual([points.slice(0, 2), points.slice(2)]);
  const beside = points.map(({ lat, ...point }) => ({ ...point, lat: lat + 0.0045 }));
  expect(cutTrackAtZones(track(beside), [zone]).segments).toEqual([beside]);
});

test('nothing of a point inside is left: no height, no time, no position', () => {
  const inside = [at(-400), at(-100), at(0), at(450)];
  const text = JSON.stringify(
    cutTrackAtZones(track([at(-900), at(-700), ...inside, at(600), at(800)]), [zone]),
  );
  for (const { lat, lon, altitude, time } of inside)
    for (const value of [`"lat":${lat},"lon":${lon}`, `"altitude":${altitude}`, `"time":${time}`])
      expect(text).not.toContain(value);
});

test('every point that is left was recorded', () => {
  const points = Array.from({ length: 200 }, (_, n) => at(-1000 + n * 10, n % 7));
  const left = cutTrackAtZones(track(points), [zone]).segments.flat();
  expect(left.length).toBeGreaterThan(90);
  for (const point of left) expect(points).toContain(point);
});

test('a point left alone marks the rim and draws nothing: it goes', () => {
  expect(cutTrackAtZones(track([at(0), at(510), at(0)]), [zone]).segments).toEqual([]);
  expect(cutTrackAtZones(track([at(-510, 0), at(510, 0), at(800, 0)]), [zone]).segments).toEqual([
    [at(510), at(800)],
  ]);
});

test('two holes that overlap cut as one', () => {
  const other = { ...movePosition(zone, 90, 700), radius: 500, hidden: true as const };
  const points = [at(-700), at(-600), at(0), at(350), at(1100), at(1300), at(1500)];
  expect(cutTrackAtZones(track(points), [zone, other]).segments).toEqual([
    [points[0], points[1]],
    [points[5], points[6]],
  ]);
});

test('without homes a track is the very one that it was', () => {
  const whole = track([at(0), at(1)], [at(5)]);
  expect(cutTrackAtZones(whole, [])).toBe(whole);
});

test('a hole over the date line and one at the pole cut as any other', () => {
  const suva = { lat: -16.8, lon: 179.999, radius: 500, hidden: 'spot' as const };
  const line = [179.98, 179.99, -179.995, -179.99].map((lon) => ({ lat: -16.8, lon }));
  expect(cutTrackAtZones({ file: 'a', segments: [line] }, [suva]).segments).toEqual([
    line.slice(0, 2),
    line.slice(2),
  ]);
  const pole = { lat: 89.999, lon: 0, radius: 500, hidden: 'spot' as const };
  const across = [
    { lat: 89.9, lon: 30 },
    { lat: 89.95, lon: 30 },
    { lat: 89.95, lon: -150 },
    { lat: 89.9, lon: -150 },
  ];
  expect(cutTrackAtZones({ file: 'b', segments: [across] }, [pole]).segments).toEqual([
    across.slice(0, 2),
    across.slice(2),
  ]);
});
