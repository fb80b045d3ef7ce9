import { expect, test } from 'vitest';
import { boundClock, type Witness } from './boundClock.ts';
import { shift } from './earth.ts';

const noise = { metres: 8, keeping: 15 };
const ages = { fresh: 1.5, old: 0.3 };
const start = { lat: 48.2, lon: 16.4 };
/** Round a circle of 5 km. */
const going = (speed: number) => (instant: number) =>
  shift(start, 5000 * Math.cos((speed * instant) / 5000), 5000 * Math.sin((speed * instant) / 5000));
/** A hundred photos over ten days, each for itself. */
const photos = (tells: Partial<Witness>): Witness[] =>
  Array.from({ length: 100 }, (_, i) => ({
    instant: (i / 99) * 864_000,
    error: 0.4,
    onTrack: false,
    timed: false,
    ...tells,
  }));

test('8 m of photo and 8 m of track are worth 1.17 s at 10 m/s, and 0.12 s in a hundred photos', () => {
  const { middle, worst, isKnowable } = boundClock(photos({ onTrack: true }), going(10), noise, ages);
  // √(2 · 8² + 10² / 12) m, as the clock shows whole seconds, at 10 m/s; a tenth of it by a hundred photos.
  expect(middle).toBeCloseTo(0.1168, 3);
  // A line's ends are known half as well as its middle.
  expect(worst / middle).toBeCloseTo(1.985, 2);
  expect(isKnowable).toBe(true);
});

test('on foot a hundred photos do not tell two seconds at every photo', () => {
  const { worst, isKnowable } = boundClock(photos({ onTrack: true }), going(1.3), noise, ages);
  expect(worst).toBeGreaterThan(1.6);
  expect(isKnowable).toBe(false);
});

test('two photos of one moment tell little more than one of them', () => {
  const twice = photos({ onTrack: true }).flatMap((one) => [one, { ...one, instant: one.instant + 0.01 }]);
  expect(boundClock(twice, going(10), noise, ages).middle).toBeGreaterThan(0.113);
});

test('who stands, and who carries neither position nor fix, tells nothing', () => {
  expect(boundClock(photos({ onTrack: true }), () => start, noise, ages).worst).toBe(Infinity);
  expect(boundClock(photos({}), going(10), noise, ages)).toMatchObject({
    worst: Infinity,
    isKnowable: false,
  });
});

test("satellites' time tells tenths of a second, beside how late a fresh fix is", () => {
  const { middle, late, isKnowable } = boundClock(photos({ timed: true }), () => start, noise, ages);
  expect(middle).toBeLessThan(0.1);
  expect(late).toBe(0.75);
  expect(isKnowable).toBe(true);
});
