import { describe, expect, test } from 'vitest';
import { computeReadingTime } from './computeReadingTime.ts';

describe('computeReadingTime', () => {
  test('grows with the words', () => {
    expect(computeReadingTime('Night, on the river', 'en')).toBe(2500);
    expect(computeReadingTime('word '.repeat(50), 'en')).toBe(14_000);
  });

  test('counts the words of a script without spaces', () => {
    expect(computeReadingTime('上海外滩夜景', 'zh-Hans')).toBe(2500);
  });

  test('nothing takes no time', () => {
    expect(computeReadingTime(undefined, 'en')).toBe(0);
    expect(computeReadingTime('', 'en')).toBe(0);
    expect(computeReadingTime(' … ', 'en')).toBe(0);
  });
});
