import { describe, expect, test } from 'vitest';
import { formatPosition } from './formatPosition.ts';

describe('formatPosition', () => {
  test('names the sides of the earth', () => {
    expect(formatPosition({ lat: 31.2397, lon: 121.4998 })).toBe('31.2397° N, 121.4998° E');
    expect(formatPosition({ lat: -33.8568, lon: -151.215297 })).toBe('33.8568° S, 151.2153° W');
  });

  test('adds no figures to what is coarse', () => {
    expect(formatPosition({ lat: 31.2, lon: 121 })).toBe('31.2° N, 121° E');
    expect(formatPosition({ lat: 0, lon: 0 })).toBe('0° N, 0° E');
  });
});
