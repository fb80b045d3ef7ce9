import { expect, test } from 'vitest';
import { movePosition } from './movePosition.ts';
import { passesCircle } from './passesCircle.ts';

test('a leg with both ends outside passes through, beside, or ends before', () => {
  const circle = { lat: 18.52, lon: 73.85, radius: 500 };
  const [west, east] = [movePosition(circle, 270, 2000), movePosition(circle, 90, 2000)];
  expect(passesCircle(west, east, circle)).toBe(true);
  const beside = (metres: number) =>
    passesCircle(movePosition(west, 0, metres), movePosition(east, 0, metres), circle);
  expect(beside(499)).toBe(true);
  expect(beside(501)).toBe(false);
  expect(passesCircle(west, movePosition(circle, 270, 501), circle)).toBe(false);
  expect(passesCircle(west, movePosition(circle, 270, 499), circle)).toBe(true);
  expect(passesCircle(west, west, circle)).toBe(false);
});

test('the leg may cross the date line', () => {
  const circle = { lat: -16.8, lon: 180, radius: 300 };
  expect(passesCircle({ lat: -16.8, lon: 179.9 }, { lat: -16.8, lon: -179.9 }, circle)).toBe(true);
  expect(passesCircle({ lat: -16.79, lon: 179.9 }, { lat: -16.79, lon: -179.9 }, circle)).toBe(false);
  expect(passesCircle({ lat: -16.8, lon: -179.9 }, { lat: -16.8, lon: -179.8 }, circle)).toBe(false);
});

test('the leg may go over the pole', () => {
  expect(
    passesCircle({ lat: 89.9, lon: 10 }, { lat: 89.9, lon: -170 }, { lat: 90, lon: 0, radius: 50 }),
  ).toBe(true);
  expect(
    passesCircle({ lat: 89.9, lon: 10 }, { lat: 89.9, lon: 80 }, { lat: 90, lon: 0, radius: 5000 }),
  ).toBe(false);
});

test('of a flight both the way it went and the straight line on a map count', () => {
  const [shanghai, lisbon] = [
    { lat: 31.23, lon: 121.47 },
    { lat: 38.72, lon: -9.14 },
  ];
  const greatCircle = { ...movePosition(shanghai, 323.422, 5_000_000), radius: 20_000 };
  expect(greatCircle.lat).toBeCloseTo(58.44, 2);
  expect(passesCircle(shanghai, lisbon, greatCircle)).toBe(true);
  const onMap = { lat: 35.045, lon: 56.165, radius: 20_000 };
  expect(passesCircle(shanghai, lisbon, onMap)).toBe(true);
  expect(passesCircle(shanghai, lisbon, { lat: 50, lon: 56.165, radius: 20_000 })).toBe(false);
});
