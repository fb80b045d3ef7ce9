import { describe, expect, test } from 'vitest';
import type { Place } from '../../journal/place.ts';
import { formatPlace } from './formatPlace.ts';

const say = (place: Omit<Place, 'source'>, language = 'en') =>
  formatPlace({ ...place, source: 'computed' }, language);

describe('formatPlace', () => {
  test("says the author's name, the city and the country in the site's language", () => {
    const bund = { name: { en: 'The Bund', zh: '外滩' }, city: 'Shanghai', country: 'CN' };
    expect(say(bund)).toBe('The Bund, Shanghai, China');
    expect(say(bund, 'zh-Hans')).toBe('外滩, Shanghai, 中国');
    expect(say({ country: 'US' })).toBe('United States');
  });

  test('says a city that is its country once', () => {
    expect(say({ city: 'Hong Kong', country: 'HK' })).toBe('Hong Kong');
    expect(say({ city: 'Macao', country: 'MO' })).toBe('Macao');
    expect(say({ city: 'Singapore', country: 'SG' })).toBe('Singapore');
    expect(say({ city: 'Monaco', country: 'MC' })).toBe('Monaco');
    expect(say({ city: 'Vatican City', country: 'VA' })).toBe('Vatican City');
    expect(say({ city: 'Gibraltar', country: 'GI' })).toBe('Gibraltar');
    expect(say({ city: 'Luxembourg', country: 'LU' })).toBe('Luxembourg');
    expect(say({ name: 'The Peak', city: 'Hong Kong', country: 'HK' })).toBe('The Peak, Hong Kong');
  });

  test("says it in the site's language", () => {
    expect(say({ city: 'Hong Kong', country: 'HK' }, 'zh-Hans')).toBe('香港');
    expect(say({ city: 'Singapore', country: 'SG' }, 'zh-Hans')).toBe('新加坡');
    expect(say({ city: 'Monaco', country: 'MC' }, 'fr')).toBe('Monaco');
  });

  test('says At sea where nothing else is known', () => {
    expect(say({ sea: true })).toBe('At sea');
    expect(say({ name: 'Half way over', sea: true })).toBe('Half way over');
  });

  test('says nothing of a place without any name', () => {
    expect(say({})).toBeUndefined();
    expect(say({ name: '' })).toBeUndefined();
  });
});
