import { expect, test } from 'vitest';
import { computeAngleOfView } from './computeAngleOfView.ts';

test('a full frame at 50 mm sees 39.6° across, and 27° when held upright', () => {
  expect(computeAngleOfView(6000, 4000, 50)).toBeCloseTo(39.6, 1);
  expect(computeAngleOfView(4000, 6000, 50)).toBeCloseTo(27, 1);
});

test('a sensor of 4 by 3 has the same diagonal: 63.4° at 28 mm', () => {
  expect(computeAngleOfView(4000, 3000, 28)).toBeCloseTo(63.4, 1);
});

test('a lens that nobody named sees about 65°', () => {
  expect(computeAngleOfView(6000, 4000)).toBeCloseTo(65.5, 1);
  expect(computeAngleOfView(3000, 4000)).toBeCloseTo(49.7, 1);
});
