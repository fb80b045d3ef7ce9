import { describe, expect, test } from 'vitest';
import { rankCities } from './rankCities.ts';

describe('rankCities', () => {
  test('names the towns in a box, the weightier first, where they are', () => {
    const [first, second] = rankCities([120, 30, 122, 32], 6, 'en');
    expect(first).toMatchObject({ name: 'Shanghai', lat: 31.22222, lon: 121.45806, kind: 'city' });
    // 22,315,474 people, seat of a province.
    expect(first?.score).toBeCloseTo(Math.log10(22_315_474) + 2);
    expect(second?.name).toBe('Hangzhou');
  });

  test('names them in Chinese where the site is, those that have such a name', () => {
    const names = rankCities([120, 30, 122, 32], 4, 'zh-Hans').map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['上海', '杭州']);
    expect(names.some((name) => /[a-z]/.test(name))).toBe(true);
  });
});
