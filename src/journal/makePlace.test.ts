import { describe, expect, test } from 'vitest';
import { makePlace } from './makePlace.ts';
import type { Place } from './place.ts';

const spot = { lat: 31.24, lon: 121.49, source: 'exif' } as const;
const places = [{ name: 'Expo Center', at: { lat: 31.24, lon: 121.49, radius: 400 } }];
const shanghai: Place = { city: 'Shanghai', country: 'CN', source: 'computed' };
const find = () => shanghai;

describe('makePlace', () => {
  test("asks for city and country last, and adds them to the author's name", () => {
    expect(makePlace(undefined, spot, [], undefined, find)).toEqual(shanghai);
    expect(makePlace('The Bund', spot, [], undefined, find)).toEqual({
      name: 'The Bund',
      city: 'Shanghai',
      country: 'CN',
      source: 'sidecar',
      citySource: 'computed',
    });
    expect(makePlace(undefined, spot, places, undefined, find)).toMatchObject({
      name: 'Expo Center',
      city: 'Shanghai',
    });
  });

  test("leaves the file's city and country as they are", () => {
    const read: Place = { city: 'Zhujiajiao', source: 'exif' };
    expect(makePlace(undefined, spot, [], read, find)).toEqual(read);
    expect(makePlace('The Bund', spot, [], read, find)).toEqual({
      name: 'The Bund',
      city: 'Zhujiajiao',
      source: 'sidecar',
      citySource: 'exif',
    });
  });

  test('adds them to a name that the file has', () => {
    const read: Place = { name: 'The Bund', source: 'exif' };
    expect(makePlace(undefined, spot, [], read, find)).toEqual({
      name: 'The Bund',
      city: 'Shanghai',
      country: 'CN',
      source: 'exif',
      citySource: 'computed',
    });
  });

  test('keeps to what was written where nothing is found', () => {
    const none = () => undefined;
    expect(makePlace('The Bund', spot, [], undefined, none)).toEqual({ name: 'The Bund', source: 'sidecar' });
    expect(makePlace('The Bund', undefined, [], undefined, find)).toEqual({
      name: 'The Bund',
      source: 'sidecar',
    });
    expect(makePlace(undefined, spot, [], undefined, none)).toBeUndefined();
    expect(makePlace(undefined, undefined, [], undefined, find)).toBeUndefined();
    expect(makePlace(undefined, spot, [], undefined)).toBeUndefined();
  });

  test('is at sea', () => {
    const atSea = (): Place => ({ sea: true, source: 'computed' });
    expect(makePlace(undefined, spot, [], undefined, atSea)).toEqual({ sea: true, source: 'computed' });
    expect(makePlace('The crossing', spot, [], undefined, atSea)).toEqual({
      name: 'The crossing',
      sea: true,
      source: 'sidecar',
    });
  });
});
