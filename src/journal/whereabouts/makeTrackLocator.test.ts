import { describe, expect, test } from 'vitest';
import type { TrackPoint } from '../track.ts';
import { makeTrackLocator } from './makeTrackLocator.ts';

/** Metres to degrees along the equator. */
const east = (metres: number) => metres / 111_195.0797;
/** A point on the equator: seconds and metres east. */
const at = (seconds: number, metres: number): TrackPoint => ({
  lat: 0,
  lon: east(metres),
  time: seconds * 1000,
});
const trackOf = (...segments: readonly (readonly TrackPoint[])[]) => ({ file: 'walk.gpx', segments });
const locate = (seconds: number, ...segments: readonly (readonly TrackPoint[])[]) =>
  makeTrackLocator([trackOf(...segments)])(seconds * 1000);

test('exactly at a point it is there, as exactly as a receiver is', () => {
  expect(locate(10, [at(0, 0), at(10, 14), at(20, 28)])).toEqual({
    lat: 0,
    lon: east(14),
    accuracy: 20,
    bases: [{ lat: 0, lon: east(14) }],
    files: ['walk.gpx'],
  });
});

test('between two points it is on the way, with the detour that was possible', () => {
  const fix = locate(2.5, [at(0, 0), at(10, 14)]);
  expect(fix?.lon).toBeCloseTo(east(3.5), 9);
  expect(fix?.bases).toEqual([
    { lat: 0, lon: 0 },
    { lat: 0, lon: east(14) },
  ]);
  // 1.2 × 1.4 m/s are 16.8 m in 10 s: √(16.8² − 14²) / 2 = 4.64
  expect(fix?.accuracy).toBeCloseTo(24.64, 2);
});

describe('height', () => {
  const high = (point: TrackPoint, altitude: number) => ({ ...point, altitude });

  test('is between both, where both have one', () => {
    expect(locate(2.5, [high(at(0, 0), 100), high(at(10, 14), 110)])?.altitude).toBe(102.5);
    expect(locate(2.5, [high(at(0, 0), 100), at(10, 14)])).not.toHaveProperty('altitude');
  });

  test('is that of the point, at the point and near an end', () => {
    expect(locate(0, [high(at(0, 0), 100)])?.altitude).toBe(100);
    expect(locate(30, [high(at(0, 0), 100)])?.altitude).toBe(100);
  });
});

describe('a gap', () => {
  test('of 4 minutes 59 or 5 minutes is bridged, however far it is', () => {
    const fix = locate(149.5, [at(0, 0), at(299, 3_000)]);
    expect(fix?.lon).toBeCloseTo(east(1_500), 9);
    expect(fix?.accuracy).toBeCloseTo(1_014.99, 2); // √(3600² − 3000²) / 2 = 994.99
    expect(locate(150, [at(0, 0), at(300, 3_000)])?.accuracy).toBeCloseTo(1_014.99, 2);
  });

  test('of 5 minutes and a second over 200 m is not', () => {
    expect(locate(150, [at(0, 0), at(301, 201)])).toBeUndefined();
    expect(locate(150, [at(0, 0), at(301, 199)])?.lon).toBeCloseTo(east(99.17), 6);
  });

  test('is known as exactly as somebody can have walked from its nearer end', () => {
    const fix = locate(10, [at(0, 0), at(280, 0)]);
    expect(fix?.accuracy).toBeCloseTo(34, 9); // 20 + 10 × 1.4
  });

  test('counts as driven where they drove before it, though it ends where it began', () => {
    const fix = locate(130, [at(0, 0), at(30, 450), at(230, 450)]);
    expect(fix?.accuracy).toBeCloseTo(1_520, 4); // 15 m/s for 200 s, there and back
  });

  test('that nothing on earth crosses so fast says nothing', () => {
    expect(locate(100, [at(0, 0), at(200, 61_000)])).toBeUndefined();
  });
});

describe('a rest', () => {
  test('of half an hour is a rest, as uncertain as a stroll is long', () => {
    const fix = locate(900, [at(0, 0), at(1_800, 100)]);
    expect(fix?.lon).toBeCloseTo(east(50), 9);
    expect(fix?.accuracy).toBeCloseTo(648.01, 2); // √((0.7 × 1800)² − 100²) / 2 = 628.01
  });

  test('of people who walk before it may be a walk, of people who drive is on foot as well', () => {
    const walk = [at(-60, -60), at(0, 0), at(1_800, 0)];
    expect(locate(900, walk)?.accuracy).toBeCloseTo(920, 4); // 1 m/s × 1800 s / 2
    const drive = [at(-60, -900), at(0, 0), at(1_800, 0)];
    expect(locate(900, drive)?.accuracy).toBeCloseTo(1_280, 4); // 1.4 m/s × 1800 s / 2
  });

  test('of a night is known as long as they cannot have gone 5 km', () => {
    const night = [at(0, 0), at(10 * 3600, 0)];
    expect(locate(1_800, night)?.accuracy).toBeCloseTo(2_540, 4);
    expect(locate(9.5 * 3600, night)?.accuracy).toBeCloseTo(2_540, 4);
    expect(locate(5 * 3600, night)).toBeUndefined();
  });

  test('of a day is none', () => {
    expect(locate(1_800, [at(0, 0), at(13 * 3600, 0)])).toBeUndefined();
  });

  test('goes on over the beginning of a new segment in the same place', () => {
    const fix = locate(900, [at(0, 0)], [at(1_800, 100)]);
    expect(fix?.accuracy).toBeCloseTo(648.01, 2);
    expect(locate(900, [at(1_800, 100)], [at(0, 0)])?.accuracy).toBeCloseTo(648.01, 2);
  });
});

describe('the ends', () => {
  test('hold for a minute, and no longer', () => {
    const walk = [at(0, 0), at(60, 30)];
    expect(locate(-60, walk)).toEqual({
      lat: 0,
      lon: 0,
      accuracy: 104,
      bases: [{ lat: 0, lon: 0 }],
      files: ['walk.gpx'],
    });
    expect(locate(120, walk)?.accuracy).toBeCloseTo(104, 9); // 20 + 60 × 1.4
    expect(locate(-60.001, walk)).toBeUndefined();
    expect(locate(120.001, walk)).toBeUndefined();
  });

  test('are as uncertain as they were fast', () => {
    expect(locate(90, [at(0, 0), at(60, 1_200)])?.accuracy).toBeCloseTo(620, 4); // 20 + 30 × 20 m/s
  });

  test('of a gap hold as well', () => {
    expect(locate(30, [at(0, 0), at(600, 5_000)])?.accuracy).toBeCloseTo(62, 9);
    expect(locate(570, [at(0, 0), at(600, 5_000)])?.lon).toBeCloseTo(east(5_000), 9);
    expect(locate(300, [at(0, 0), at(600, 5_000)])).toBeUndefined();
  });

  test('of two segments far apart are not joined', () => {
    const segments = [[at(0, 0)], [at(100, 500)]];
    expect(locate(40, ...segments)?.lon).toBe(0);
    expect(locate(60, ...segments)?.lon).toBeCloseTo(east(500), 9);
  });
});

describe('what recorders write', () => {
  test('one point is a segment', () => {
    expect(locate(0, [at(0, 7)])?.accuracy).toBe(20);
    expect(locate(61, [at(0, 7)])).toBeUndefined();
  });

  test('times that go backwards are put in order', () => {
    const fix = locate(5, [at(20, 28), at(0, 0), at(10, 14)]);
    expect(fix?.lon).toBeCloseTo(east(7), 9);
  });

  test('one point twice is one, and two positions at one time are as uncertain as they are apart', () => {
    expect(locate(10, [at(10, 0), at(10, 0), at(20, 14)])?.accuracy).toBe(20);
    expect(locate(10, [at(0, 0), at(10, 100), at(10, 400)])?.accuracy).toBeCloseTo(320, 4);
  });

  test('a point to which nobody can have gone and come back is passed over', () => {
    const fix = locate(1, [at(0, 0), at(1, 2_000), at(2, 3)]);
    expect(fix?.lon).toBeCloseTo(east(1.5), 9);
    expect(fix?.accuracy).toBeCloseTo(21, 0);
  });

  test('points without a time, and no points, tell nothing', () => {
    expect(locate(0, [{ lat: 1, lon: 2 }])).toBeUndefined();
    expect(locate(0, [{ lat: 1, lon: 2, time: NaN }], [])).toBeUndefined();
    expect(makeTrackLocator([])(0)).toBeUndefined();
  });
});

test('of several tracks the surest tells', () => {
  const coarse = trackOf([at(0, 0), at(200, 200)]);
  const fine = trackOf([at(95, 1_000), at(105, 1_000)]);
  expect(makeTrackLocator([coarse, fine])(100_000)?.lon).toBeCloseTo(east(1_000), 9);
  expect(makeTrackLocator([fine, coarse])(100_000)?.lon).toBeCloseTo(east(1_000), 9);
});

test('the date line is crossed the short way', () => {
  const fix = locate(5, [
    { lat: 0, lon: 179.9999, time: 0 },
    { lat: 0, lon: -179.9999, time: 20_000 },
  ]);
  expect(fix?.lon).toBeCloseTo(179.99995, 9);
  expect(fix?.accuracy).toBeLessThan(32);
});

test('the pole is crossed straight', () => {
  const fix = locate(5, [
    { lat: 89.9999, lon: 0, time: 0 },
    { lat: 89.9999, lon: 180, time: 20_000 },
  ]);
  expect(fix?.lat).toBeCloseTo(89.99995, 9);
  expect(fix?.lon).toBeCloseTo(0, 6);
});
