import { describe, expect, test } from 'vitest';
import { snapPosition } from '../../journal/snapSpot.ts';
import { refusePosition } from './refusePosition.ts';

const rule = (precision: number) => ({
  hidden: false,
  precision,
  coarser: [],
  homes: [],
  what: 'trip/a.jpg',
});

/** A fixed sequence of numbers between 0 and 1 (a linear congruence), so that a failure can be seen again. */
function* countRandomly(): Generator<number, never> {
  for (let state = 1; ;) yield (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('refusePosition', () => {
  test('lets pass what is as coarse as it must be, everywhere on earth', () => {
    const numbers = countRandomly();
    const places = Array.from({ length: 2000 }, () => ({
      lat: numbers.next().value * 180 - 90,
      lon: numbers.next().value * 360 - 180,
    }));
    const edges = [
      { lat: 0, lon: 0 },
      { lat: 90, lon: 12.3 },
      { lat: -90, lon: 0 },
      { lat: -16.9, lon: 180 },
      { lat: 66.56, lon: -179.999999 },
    ];
    for (const precision of [1, 10, 12.5, 100, 1000, 5000, 100_000, 1_000_000])
      for (const place of [...places, ...edges]) {
        const snapped = snapPosition(place, precision);
        expect([snapped, refusePosition(snapped, rule(precision))]).toEqual([snapped, undefined]);
      }
  });

  test('refuses a position as the camera wrote it', () => {
    expect(refusePosition({ lat: 31.239712, lon: 121.499766 }, rule(10))).toBe(
      'finer than the 10 metres that are allowed',
    );
    expect(refusePosition({ lat: 31.24, lon: 121.5 }, rule(1000))).toBe(
      'finer than the 1000 metres that are allowed',
    );
  });

  test('refuses a position of a finer grid, and one that is coarse on one axis alone', () => {
    const raw = { lat: 31.239712, lon: 121.499766 };
    const coarse = snapPosition(raw, 1000);
    expect(refusePosition(snapPosition(raw, 10), rule(1000))).toContain('finer than');
    expect(refusePosition({ ...coarse, lon: raw.lon }, rule(1000))).toContain('finer than');
    expect(refusePosition({ ...coarse, lat: raw.lat }, rule(1000))).toContain('finer than');
  });

  test('lets pass what was worked out from a vaguer photo, on its grid and no other', () => {
    const raw = { lat: 31.239712, lon: 121.499766 };
    const vague = { ...rule(10), coarser: [1000] };
    expect(refusePosition(snapPosition(raw, 1000), vague)).toBeUndefined();
    expect(refusePosition(snapPosition(raw, 10), vague)).toBeUndefined();
    expect(refusePosition(snapPosition(raw, 700), vague)).toBe('finer than the 10 metres that are allowed');
    expect(refusePosition(snapPosition(raw, 1000), rule(10))).toBe(
      'finer than the 10 metres that are allowed',
    );
  });

  test('refuses what is at home', () => {
    const home = { lat: 31.24, lon: 121.5, radius: 300 };
    const guarded = (precision: number) => ({ ...rule(precision), homes: [home] });
    expect(refusePosition(snapPosition({ lat: 31.241, lon: 121.5 }, 10), guarded(10))).toBe(
      'which is at home',
    );
    // 0.003° are 334 m.
    expect(refusePosition(snapPosition({ lat: 31.243, lon: 121.5 }, 10), guarded(10))).toBeUndefined();
  });

  test('refuses every position of what is hidden', () => {
    expect(refusePosition({ lat: 0, lon: 0 }, { ...rule(10), hidden: true })).toBe(
      'whose position is hidden',
    );
  });
});
