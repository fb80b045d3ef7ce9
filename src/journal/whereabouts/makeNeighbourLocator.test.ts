import { describe, expect, test } from 'vitest';
import { makeNeighbourLocator, type LocatedPhoto } from './makeNeighbourLocator.ts';

/** Metres to degrees along the equator. */
const east = (metres: number) => metres / 111_195.0797;
/** A photo on the equator: seconds and metres east. */
const at = (seconds: number, metres: number, accuracy?: number): LocatedPhoto => ({
  file: `${seconds}.jpg`,
  instant: seconds * 1000,
  lat: 0,
  lon: east(metres),
  ...(accuracy !== undefined && { accuracy }),
});
const locate = (seconds: number, ...located: readonly LocatedPhoto[]) =>
  makeNeighbourLocator(located)(seconds * 1000);
const minutes = 60;

describe('between two photos', () => {
  test('it is on the way between them, and says from which', () => {
    const fix = locate(450, at(900, 900), at(0, 0));
    expect(fix?.lat).toBe(0);
    expect(fix?.lon).toBeCloseTo(east(450), 9);
    // Twice 1 m/s are 1800 m in 900 s: 20 + √(1800² − 900²) / 2
    expect(fix?.accuracy).toBeCloseTo(799.42, 2);
    expect(fix?.bases).toEqual([
      { lat: 0, lon: 0 },
      { lat: 0, lon: east(900) },
    ]);
    expect(fix?.files).toEqual(['0.jpg', '900.jpg']);
  });

  test('it is surer soon after the one or soon before the other', () => {
    expect(locate(60, at(0, 0), at(900, 900))?.accuracy).toBeCloseTo(200, 4); // 20 + 60 × (2 + 1) m/s
    expect(locate(840, at(0, 0), at(900, 900))?.accuracy).toBeCloseTo(200, 4);
  });

  test('it is as sure as they are', () => {
    expect(locate(15, at(0, 0, 5), at(60, 0, 45))?.accuracy).toBeCloseTo(36, 9); // 15 + 15 × 1.4
  });

  test('the nearest ones count, whatever their order', () => {
    const photos = [at(4000, 9_000), at(0, 0), at(600, 0), at(900, 60), at(-500, 8_000)];
    expect(locate(700, ...photos)?.files).toEqual(['600.jpg', '900.jpg']);
  });

  test('in one place they may be hours apart, as uncertain as a stroll is long', () => {
    expect(locate(0, at(-10 * minutes, 0), at(10 * minutes, 0))?.accuracy).toBeCloseTo(440, 4);
    expect(locate(0, at(-110 * minutes, 0), at(110 * minutes, 0))?.accuracy).toBeCloseTo(4_640, 4);
    expect(locate(0, at(-121 * minutes, 0), at(30 * minutes, 0))).toBeUndefined();
  });

  test('within 3 km they may be two hours away, and no more', () => {
    const fix = locate(0, at(-30 * minutes, 0), at(120 * minutes, 2_900));
    expect(fix?.lon).toBeCloseTo(east(580), 9);
    expect(fix?.accuracy).toBeCloseTo(2_816.43, 2); // 20 + √((0.7 × 9000)² − 2900²) / 2
    expect(locate(0, at(-30 * minutes, 0), at(121 * minutes, 2_900))).toBeUndefined();
    expect(locate(0, at(-121 * minutes, 0), at(30 * minutes, 2_900))).toBeUndefined();
  });

  test('over 3 km apart they may be an hour away, and are less sure: somebody rode', () => {
    const fix = locate(0, at(-20 * minutes, 0), at(60 * minutes, 3_200));
    expect(fix?.lon).toBeCloseTo(east(800), 9);
    expect(fix?.accuracy).toBeCloseTo(4_545.48, 2); // 20 + √((3 × 3200)² − 3200²) / 2
    expect(locate(0, at(-20 * minutes, 0), at(61 * minutes, 3_200))).toBeUndefined();
    expect(locate(0, at(-61 * minutes, 0), at(20 * minutes, 3_200))).toBeUndefined();
    const soon = locate(-29 * minutes, at(-30 * minutes, 0), at(30 * minutes, 3_200));
    expect(soon?.accuracy).toBeCloseTo(673.33, 2); // 20 + 60 × (10 + 3200 / 3600) m/s
  });

  test('so far off that it says nothing is nowhere', () => {
    expect(locate(0, at(-119 * minutes, 0), at(119 * minutes, 0))).toBeUndefined(); // 5,018 m
    expect(locate(0, at(-10 * minutes, 0), at(10 * minutes, 20_000))).toBeUndefined();
  });

  test('which nobody travels so fast it is nowhere: one of them is wrong', () => {
    expect(locate(2, at(0, 0), at(10, 1_039))?.accuracy).toBeLessThan(700);
    expect(locate(2, at(0, 0), at(10, 1_041))).toBeUndefined();
  });
});

describe('at the instant of a photo', () => {
  test('it is where that is, as exactly', () => {
    expect(locate(0, at(-100, 50), at(0, 7, 12), at(100, 50))).toEqual({
      lat: 0,
      lon: east(7),
      accuracy: 12,
      bases: [{ lat: 0, lon: east(7) }],
      files: ['0.jpg'],
    });
  });

  test('of two it is between them, where they agree', () => {
    const fix = locate(0, { ...at(0, 0), file: 'a.jpg' }, { ...at(0, 30), file: 'b.jpg' });
    expect(fix?.lon).toBeCloseTo(east(15), 9);
    expect(fix?.accuracy).toBeCloseTo(35, 4);
    expect(locate(0, { ...at(0, 0), file: 'a.jpg' }, { ...at(0, 500), file: 'b.jpg' })).toBeUndefined();
  });
});

describe('with one photo only', () => {
  test('it is near that for five minutes, as far as one walks', () => {
    expect(locate(300, at(0, 7, 10))).toEqual({
      lat: 0,
      lon: east(7),
      accuracy: 430, // 10 + 300 × 1.4
      bases: [{ lat: 0, lon: east(7) }],
      files: ['0.jpg'],
    });
    expect(locate(-300, at(0, 7))?.accuracy).toBeCloseTo(440, 9);
    expect(locate(301, at(0, 7))).toBeUndefined();
    expect(locate(-301, at(0, 7))).toBeUndefined();
  });

  test('it is as uncertain as they were fast', () => {
    // 18,040 − 40 m in 900 s are 20 m/s: 20 + 60 × 24
    expect(locate(60, at(-900, -18_040), at(0, 0))?.accuracy).toBeCloseTo(1_460, 3);
    expect(locate(-60, at(0, 0), at(900, 18_040))?.accuracy).toBeCloseTo(1_460, 3);
    expect(locate(299, at(-900, -18_040), at(0, 0))).toBeUndefined(); // 7 km
  });

  test('it is near that too where the way to the next one says nothing', () => {
    const fix = locate(120, at(0, 0), at(50 * minutes, 40_000));
    expect(fix?.accuracy).toBeCloseTo(1_220, 9); // 20 + 120 × 10 m/s
    expect(fix?.files).toEqual(['0.jpg']);
  });

  test('before a flight it is near the gate, after it near the other', () => {
    const flight = [at(0, 0), at(3 * 60 * minutes, 2_000_000)];
    expect(locate(120, ...flight)?.files).toEqual(['0.jpg']);
    expect(locate(3 * 60 * minutes - 120, ...flight)?.files).toEqual(['10800.jpg']);
    expect(locate(90 * minutes, ...flight)).toBeUndefined();
    expect(locate(120, ...flight)?.accuracy).toBeCloseTo(1_220, 9); // 20 + 120 × 10 m/s: when did they leave?
  });
});

test('without photos, or with such that have no instant, it is nowhere', () => {
  expect(locate(0)).toBeUndefined();
  expect(locate(0, at(NaN, 0))).toBeUndefined();
});

test('the date line is crossed the short way', () => {
  const fix = locate(
    75,
    { file: 'a.jpg', instant: 0, lat: 0, lon: 179.999 },
    { file: 'b.jpg', instant: 300_000, lat: 0, lon: -179.999 },
  );
  expect(fix?.lon).toBeCloseTo(179.9995, 9);
});

test('the pole is crossed straight', () => {
  const fix = locate(
    75,
    { file: 'a.jpg', instant: 0, lat: -89.999, lon: 90 },
    { file: 'b.jpg', instant: 300_000, lat: -89.999, lon: -90 },
  );
  expect(fix?.lat).toBeCloseTo(-89.9995, 9);
  expect(fix?.lon).toBeCloseTo(90, 6);
});
