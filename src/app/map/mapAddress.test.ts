import { expect, test } from 'vitest';
import { formatPlace, parseDay, parsePlace, writeMapAddress } from './mapAddress.ts';

const query = (text: string) => new URLSearchParams(text);

test('reads where a map looks, and nothing else', () => {
  expect(parsePlace(query('at=31.24,121.49,14z'))).toEqual({ lat: 31.24, lon: 121.49, zoom: 14 });
  expect(parsePlace(query('at=-16.8,-179.98,3z'))).toEqual({ lat: -16.8, lon: -179.98, zoom: 3 });
  for (const other of ['', 'at=31.24,121.49', 'at=31.24,121.49,3', 'at=91,0,2z', 'at=a,b,cz'])
    expect(parsePlace(query(other)), other).toBeUndefined();
});

test('writes no more decimals than a pixel has', () => {
  expect(formatPlace({ lat: 31.239984, lon: 121.489993, zoom: 14 })).toBe('31.23998,121.48999,14z');
  expect(formatPlace({ lat: 31.239984, lon: 121.489993, zoom: 3 })).toBe('31.2,121.5,3z');
  expect(formatPlace({ lat: 0, lon: 481.49, zoom: 3 })).toBe('0,121.5,3z');
});

test('keeps the photo that was asked for, and puts the day beside it', () => {
  const place = { lat: 31.24, lon: 121.49, zoom: 14 };
  expect(writeMapAddress('map/', query('photo=shanghai/bund'), { place, day: '2019-06-24' })).toBe(
    'map/?photo=shanghai/bund&at=31.24,121.49,14z&day=2019-06-24',
  );
  expect(writeMapAddress('map/', query('at=1,2,3z&day=2019-06-24'), {})).toBe('map/');
});

test('a day is a whole date', () => {
  expect(parseDay(query('day=2019-06-24'))).toBe('2019-06-24');
  expect(parseDay(query('day=2019-06'))).toBeUndefined();
});
