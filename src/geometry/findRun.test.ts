import { expect, test } from 'vitest';
import { findRun } from './findRun.ts';

const at = (lat: number, lon: number) => ({ lat, lon });
const street = [at(0, 0), at(0, 0.01), at(0, 0.02), at(0, 0.03), at(0, 0.04)];

test('what leads from one position to another is cut out of a line', () => {
  expect(findRun(street, at(0.0005, 0.0101), at(-0.0005, 0.0299), 200)).toEqual(street.slice(1, 4));
});

test('a line that passes one of them too far away does not lead there', () => {
  expect(findRun(street, at(0, 0.01), at(0.0025, 0.03), 200)).toBeUndefined();
});

test('a line that leads the other way does not lead there', () => {
  expect(findRun(street, at(0, 0.03), at(0, 0.01), 200)).toBeUndefined();
});

test('on a walk out and back, the way back is found', () => {
  const walk = [...street, ...street.toReversed()];
  expect(findRun(walk, at(0, 0.03), at(0, 0.01), 200)).toEqual([
    at(0, 0.03),
    at(0, 0.04),
    at(0, 0.04),
    at(0, 0.03),
    at(0, 0.02),
    at(0, 0.01),
  ]);
});

test('a line over the date line is followed over it', () => {
  const line = [at(0, 179.99), at(0, 180), at(0, -179.99)];
  expect(findRun(line, at(0, 179.99), at(0, -179.99), 200)).toEqual(line);
});
