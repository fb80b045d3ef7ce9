import { describe, expect, test } from 'vitest';
import { startPace, stepPace } from './slidePace.ts';

describe('the pace of a slideshow', () => {
  test('is what a link asks for, between 2 and 30 seconds', () => {
    expect(startPace(8)).toBe(8);
    expect(startPace(0.1)).toBe(2);
    expect(startPace(999)).toBe(30);
    expect(startPace(Number.NaN)).toBe(5);
    expect(startPace(undefined)).toBe(5);
  });

  test('goes up and down in steps, and stops at the ends', () => {
    expect(stepPace(5, 1)).toBe(8);
    expect(stepPace(5, -1)).toBe(3);
    expect(stepPace(7, 1)).toBe(8);
    expect(stepPace(7, -1)).toBe(5);
    expect(stepPace(30, 1)).toBe(30);
    expect(stepPace(2, -1)).toBe(2);
  });
});
