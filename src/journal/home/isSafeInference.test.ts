import { expect, test } from 'vitest';
import { isInZone } from './isInZone.ts';
import { isSafeInference } from './isSafeInference.ts';

const zones = [{ lat: 18.52, lon: 73.85, radius: 500, hidden: 'spot' as const, closedSide: 0 }];
const inside = { lat: 18.521, lon: 73.851 };
const outside = { lat: 18.53, lon: 73.85 };

test('a position between one inside and one outside would give the inside one away', () => {
  expect(isSafeInference([inside, outside], zones)).toBe(false);
  expect(isSafeInference([outside, inside], zones)).toBe(false);
  expect(isSafeInference([inside], zones)).toBe(false);
});

test('from positions outside, from none, or without homes anything may be worked out', () => {
  expect(isSafeInference([outside, outside], zones)).toBe(true);
  expect(isSafeInference([], zones)).toBe(true);
  expect(isSafeInference([inside], [])).toBe(true);
});

test('the rim belongs to the hole', () => {
  expect(isInZone({ lat: 18.52, lon: 73.85 }, zones)).toBe(true);
  expect(isInZone({ lat: 18.524496, lon: 73.85 }, zones)).toBe(true);
  expect(isInZone({ lat: 18.5245, lon: 73.85 }, zones)).toBe(false);
});
