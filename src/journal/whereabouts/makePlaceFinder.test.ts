import { describe, expect, test } from 'vitest';
import type { City } from './city.ts';
import type { Cities } from './indexCities.ts';
import { makePlaceFinder, type World } from './makePlaceFinder.ts';

/** Kilometres east of 0° on the equator, in degrees. */
const km = (east: number) => east / 111.195;
const city = (name: string, east: number, population: number, more: Partial<City> = {}): City => ({
  name,
  lat: 0,
  lon: km(east),
  country: 'AA',
  region: '1',
  population,
  ...more,
});

const listed = (cities: readonly City[]): Cities => ({
  lats: cities.map(({ lat }) => lat),
  lons: cities.map(({ lon }) => lon),
  populations: cities.map(({ population }) => population),
  describe: (index) => cities[index] ?? city('nowhere', 0, 0),
});

function find(cities: readonly City[], east: number, world: Partial<World> = {}) {
  const finder = makePlaceFinder({
    cities: listed(cities),
    countryAt: () => 'AA',
    isNearLand: () => true,
    ...world,
  });
  return finder({ lat: 0, lon: km(east) });
}

describe('makePlaceFinder', () => {
  test('says city and country', () => {
    expect(find([city('Town', 0, 20_000)], 3)).toEqual({ city: 'Town', country: 'AA', source: 'computed' });
  });

  test('says the country alone where no town is near enough for its size', () => {
    const both = [city('Village', 0, 1_000), city('City', 0, 1_000_000)];
    expect(find(both.slice(0, 1), 5)).toEqual({ country: 'AA', source: 'computed' });
    expect(find(both.slice(1), 19)).toMatchObject({ city: 'City' });
    expect(find(both.slice(1), 21)).toEqual({ country: 'AA', source: 'computed' });
  });

  test('names the city rather than its suburb that is nearer', () => {
    const cities = [city('City', 0, 2_000_000), city('Suburb', 5, 60_000)];
    expect(find(cities, 5)).toMatchObject({ city: 'City' });
  });

  test('names the town outside the city, and one in the next province', () => {
    expect(find([city('City', 0, 2_000_000), city('Town', 16, 60_000)], 16)).toMatchObject({ city: 'Town' });
    const beyond = [city('City', 0, 2_000_000), city('Town', 5, 60_000, { region: '2' })];
    expect(find(beyond, 5)).toMatchObject({ city: 'Town' });
  });

  test('names the town one stands in, though a city is not far', () => {
    expect(find([city('City', 0, 500_000), city('Village', 10, 800)], 9)).toMatchObject({ city: 'Village' });
  });

  test('never names a city of another country', () => {
    const cities = [city('Large', 0, 1_000_000, { country: 'BB' }), city('Small', 4, 1_000)];
    expect(find(cities, 2)).toEqual({ city: 'Small', country: 'AA', source: 'computed' });
    expect(find(cities, 2, { countryAt: () => 'BB' })).toMatchObject({ city: 'Large', country: 'BB' });
  });

  test('says no country where the towns inside its outline are listed as those of another', () => {
    const cities = [city('Port', 0, 300_000, { country: 'BB' })];
    expect(find(cities, 1)).toEqual({ city: 'Port', source: 'computed' });
    expect(find(cities, 30)).toBeUndefined();
    expect(find(cities, 60)).toEqual({ country: 'AA', source: 'computed' });
  });

  test('names the city alone where no outline says a country', () => {
    const outside = { countryAt: () => undefined };
    expect(find([city('Town', 0, 20_000)], 3, outside)).toEqual({ city: 'Town', source: 'computed' });
    expect(find([], 3, outside)).toBeUndefined();
  });

  test('is at sea away from land, unless in a town', () => {
    const water = { isNearLand: () => false };
    const cities = [city('Venice', 0, 51_000)];
    expect(find(cities, 1.5, water)).toMatchObject({ city: 'Venice' });
    expect(find(cities, 3, water)).toEqual({ sea: true, source: 'computed' });
    expect(find([], 3, { ...water, countryAt: () => undefined })).toEqual({ sea: true, source: 'computed' });
  });

  test('names a town of unknown population at its very centre, on an island that the map leaves out', () => {
    expect(find([city('Christiansø', 0, 0)], 0, { isNearLand: () => false })).toMatchObject({
      city: 'Christiansø',
    });
  });

  test('asks for land within 3 km', () => {
    const shore: Partial<World> = { isNearLand: (_, metres) => metres >= 2_500 };
    expect(find([], 0, shore)).toEqual({ country: 'AA', source: 'computed' });
    expect(find([], 0, { isNearLand: (_, metres) => metres >= 3_500 })).toMatchObject({ sea: true });
  });

  test('names a country that is one city by it, never by a quarter', () => {
    const cities = [city('Kowloon', 0, 2_000_000, { country: 'HK' })];
    const hongKong = { city: 'Hong Kong', country: 'HK', source: 'computed' };
    expect(find(cities, 0, { countryAt: () => 'HK' })).toEqual(hongKong);
    expect(find([], 0, { countryAt: () => 'HK' })).toEqual(hongKong);
  });

  test('finds across the 180° meridian', () => {
    const finder = makePlaceFinder({
      cities: listed([city('Island', 0, 5_000, { lon: 179.99 })]),
      countryAt: () => 'AA',
      isNearLand: () => true,
    });
    expect(finder({ lat: 0, lon: -179.99 })).toMatchObject({ city: 'Island' });
  });
});
