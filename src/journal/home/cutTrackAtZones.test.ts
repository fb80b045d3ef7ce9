import { expect, test } from 'vitest';
import { computeDistance } from '../../geometry/distance.ts';
import { movePosition } from '../../geometry/movePosition.ts';
import type { Track, TrackPoint } from '../track.ts';
import { cutTrackAtZones } from './cutTrackAtZones.ts';
import type { HomeZone } from './homeZone.ts';

/** Closed to the south. */
const zone: HomeZone = { lat: 18.52, lon: 73.85, radius: 500, hidden: 'spot', closedSide: 180 };

/** A point so many metres east of the middle of the hole, and as many north. */
const at = (east: number, north = 0): TrackPoint => ({
  ...movePosition(movePosition(zone, 90, east), 0, north),
  altitude: 560 + east / 100,
  time: 1_561_370_000_000 + east * 1000,
});
const track = (...segments: TrackPoint[][]): Track => ({ file: 'walk.gpx', name: 'Walk', segments });

/** A point every ten metres from one corner to the next, east and north of the middle of the hole. */
function walk(...corners: [east: number, north: number][]): TrackPoint[] {
  return corners.slice(1).flatMap(([east, north], n) => {
    const [fromEast, fromNorth] = corners[n]!;
    const count = Math.round(Math.hypot(east - fromEast, north - fromNorth) / 10);
    return Array.from({ length: count }, (_, k) =>
      at(fromEast + ((east - fromEast) * k) / count, fromNorth + ((north - fromNorth) * k) / count),
    );
  });
}
const cut = (...segments: TrackPoint[][]) => cutTrackAtZones(track(...segments), [zone]);
/** Tens of metres east and north of the middle, in metres. */
function place(point: TrackPoint | undefined): [east: number, north: number] {
  const metres = (axis: 'lat' | 'lon') => {
    const distance = computeDistance({ ...zone, [axis]: point![axis] }, zone);
    return Math.round((Math.sign(point![axis] - zone[axis]) * distance) / 10) * 10 + 0;
  };
  return [metres('lon'), metres('lat')];
}

test('a segment that leaves home begins where it has turned away, at a point as it was recorded', () => {
  const points = walk([0, 0], [900, 0], [900, 700], [2000, 700]);
  const { file, name, segments } = cut(points);
  expect([file, name, segments.length]).toEqual(['walk.gpx', 'Walk', 1]);
  // North of the corner, drawn back, it passes the hole.
  expect(place(segments[0]?.[0])).toEqual([900, 0]);
  expect(points).toContain(segments[0]?.[0]);
  expect(segments[0]?.at(-1)).toBe(points.at(-1));
});

test('a segment that comes home ends where it does not point there yet', () => {
  const points = walk([0, 0], [900, 0], [900, 700], [2000, 700]).toReversed();
  const [left] = cut(points).segments;
  expect(left?.[0]).toBe(points[0]);
  expect(place(left?.at(-1))).toEqual([900, 0]);
});

test('a segment that passes through becomes two', () => {
  const { segments } = cut(walk([-900, 900], [-900, 0], [900, 0], [900, 900]));
  expect(segments.map((points) => [place(points[0]), place(points.at(-1))])).toEqual([
    [
      [-900, 900],
      [-900, 0],
    ],
    [
      [900, 0],
      [900, 890],
    ],
  ]);
});

test('a stretch that runs straight from home is not shown, however long it is, nor a track that is nothing else', () => {
  expect(cut(walk([0, 0], [20_000, 0])).segments).toEqual([]);
  const { segments } = cut(walk([0, 0], [9000, 0], [9000, 900]));
  expect(place(segments[0]?.[0])).toEqual([9000, 0]);
});

test('short crooks do not count as turning away, as long as the way as a whole leads from home', () => {
  const stairs: [number, number][] = [[300, 0]];
  for (let n = 0; n < 20; n++) {
    const [east, north] = stairs.at(-1)!;
    stairs.push([east + 60, north], [east + 60, north + (n % 2 ? -40 : 40)]);
  }
  expect(cut(walk(...stairs)).segments).toEqual([]);
});

test('a track that begins or ends near home, as its receiver was slow to start, is cut likewise', () => {
  expect(cut(walk([600, 0], [5000, 0])).segments).toEqual([]);
  expect(cut(walk([5000, 0], [600, 0])).segments).toEqual([]);
  const farther = walk([800, 0], [5000, 0]);
  expect(cut(farther).segments).toEqual([farther]);
});

test('what leaves by the closed side is shown from twelve radii of the hole on', () => {
  const bend = (north: number) => walk([0, 0], [0, -600], [2000, -600], [2000, north], [9000, north]);
  expect(cut(bend(-5000)).segments.map(([first]) => place(first))).toEqual([[3320, -5000]]);
  expect(
    cut(bend(-5000).map((point) => ({ ...point, lat: 2 * zone.lat - point.lat }))).segments[0],
  ).toHaveLength(1400 - 60);
});

test('a leg that crosses the hole between two points outside is cut', () => {
  const [there, here] = [walk([-900, 900], [-900, 90]), walk([900, 100], [900, 900])];
  expect(cut([...there, ...here]).segments).toEqual([there, here]);
  const beside = walk([-900, 600], [900, 600]);
  expect(cut(beside).segments).toEqual([beside]);
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
  const points = walk([-1000, 900], [-900, 0], [900, 0], [1000, 900]);
  const left = cut(points).segments.flat();
  expect(left.length).toBeGreaterThan(90);
  for (const point of left) expect(points).toContain(point);
});

test('a point left alone marks the rim and draws nothing: it goes', () => {
  expect(cut([at(0), at(510), at(0)]).segments).toEqual([]);
});

test('two holes that overlap cut as one, and what is left points back into neither', () => {
  const other = { ...movePosition(zone, 90, 700), radius: 500, hidden: true as const, closedSide: 180 };
  const points = walk([-700, 700], [-700, 0], [1300, 0], [1300, 300], [1300, 1500]);
  const { segments } = cutTrackAtZones(track(points), [zone, other]);
  expect(segments.map((piece) => [place(piece[0]), place(piece.at(-1))])).toEqual([
    [
      [-700, 700],
      [-700, 30],
    ],
    [
      [1300, 0],
      [1300, 1490],
    ],
  ]);
});

test('without homes a track is the very one that it was', () => {
  const whole = track([at(0), at(1)], [at(5)]);
  expect(cutTrackAtZones(whole, [])).toBe(whole);
});

test('a hole over the date line and one at the pole cut as any other', () => {
  const suva = { lat: -16.8, lon: 179.999, radius: 500, hidden: 'spot' as const, closedSide: 180 };
  const line = [
    { lat: -16.7, lon: 179.98 },
    { lat: -16.8, lon: 179.98 },
    { lat: -16.8, lon: -179.99 },
    { lat: -16.7, lon: -179.99 },
  ];
  expect(cutTrackAtZones({ file: 'a', segments: [line] }, [suva]).segments).toEqual([
    line.slice(0, 2),
    line.slice(2),
  ]);
  const pole = { lat: 89.999, lon: 0, radius: 500, hidden: 'spot' as const, closedSide: 90 };
  const across = [
    { lat: 89.9, lon: 120 },
    { lat: 89.95, lon: 30 },
    { lat: 89.95, lon: -150 },
    { lat: 89.9, lon: -60 },
  ];
  expect(cutTrackAtZones({ file: 'b', segments: [across] }, [pole]).segments).toEqual([
    across.slice(0, 2),
    across.slice(2),
  ]);
});

test('a track of 100,000 points that lingers beside home is cut without comparing each with each', () => {
  const points = Array.from({ length: 100_000 }, (_, n) =>
    at(520 + 30 * Math.sin(n), 30 * Math.cos(1.3 * n)),
  );
  expect(cut([at(0), ...points]).segments).toEqual([]);
}, 30_000);
