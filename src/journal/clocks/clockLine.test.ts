import { expect, test } from 'vitest';
import { computeDeviation, guessLine, improveLine, tellLine, type Growth } from './clockLine.ts';

/** What so many photos say of an error and a drift, on days from −5 to 5, with a deviation of a second each. */
function ask(photos: number, error: number, drift: number): Growth {
  const days = Array.from({ length: photos }, (_, i) => -5 + (10 * i) / (photos - 1));
  const squares = days.reduce((sum, day) => sum + day * day, 0);
  return { information: [photos, 0, squares], byError: photos * error, byDrift: squares * drift };
}

test('a line is known best in its middle', () => {
  const line = improveLine(guessLine(0, 0, 10), ask(101, 40, 1.5));
  expect(line.error).toBeCloseTo(40, 6);
  expect(line.drift).toBeCloseTo(1.5, 2);
  expect(computeDeviation(line, 0)).toBeCloseTo(0.1, 2);
  expect(computeDeviation(line, 5)).toBeCloseTo(0.2, 2);
});

test('a plain drift is told, with what it may be wrong by at the last photo', () => {
  const line = improveLine(guessLine(0, 0, 10), ask(101, 40, 1.5));
  const { drift, within } = tellLine(line, [-5, 5]);
  expect(drift).toBeCloseTo(1.5, 2);
  // 3.5 deviations and half a second.
  expect(within).toBeCloseTo(3.5 * 0.198 + 0.5, 2);
});

test('a drift that is not plain is not told, but counts as uncertain', () => {
  const line = improveLine(guessLine(0, 0, 10), ask(101, 40, 0.15));
  const { error, drift, within } = tellLine(line, [-5, 5]);
  expect([error, drift]).toEqual([line.error, 0]);
  expect(within).toBeCloseTo(5 * 0.15 + 3.5 * 0.199 + 0.5, 1);
});

test('photos of one hour tell nothing of the week around: no clock drifts by more than three seconds a day', () => {
  const hour: Growth = { information: [100, 0, 0.01], byError: 4000, byDrift: 0 };
  const line = improveLine(guessLine(0, 0, 10), hour);
  expect(tellLine(line, [0, 0.04]).within).toBeLessThan(1.1);
  expect(tellLine(line, [-3, 4]).within).toBeCloseTo(4 * 3 + 0.35 + 0.5, 6);
});
