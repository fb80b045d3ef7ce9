import { expect, test } from 'vitest';
import { formatPosition } from '../../photo/formatPosition.ts';
import { parseTypedPosition } from './parseTypedPosition.ts';

test('a position is read as photos.yaml has it', () => {
  expect(parseTypedPosition(' 31.24, 121.49 ')).toEqual({ lat: 31.24, lon: 121.49 });
  expect(parseTypedPosition('-33.86 151.21')).toEqual({ lat: -33.86, lon: 151.21 });
});

test('a position that a page shows can be copied into the field', () => {
  const sydney = { lat: -33.86881, lon: 151.20929 };
  expect(parseTypedPosition(formatPosition(sydney))).toEqual(sydney);
  const lima = { lat: -12.0464, lon: -77.0428 };
  expect(parseTypedPosition(formatPosition(lima))).toEqual(lima);
});

test('degrees, minutes and seconds are read as other maps write them', () => {
  const bund = { lat: 31.2396944, lon: 121.4998056 };
  expect(parseTypedPosition(`31°14'22.9"N 121°29'59.3"E`)).toEqual(bund);
  expect(parseTypedPosition('31° 14′ 22.9″ N, 121° 29′ 59.3″ E')).toEqual(bund);
  expect(parseTypedPosition('31° 14.5’ N; 121° 30’ E')).toEqual({ lat: 31.2416667, lon: 121.5 });
});

test('what is no position, or none on the earth, is none', () => {
  for (const text of ['', 'The Bund', '91, 0', '0, 181', '31.24', `31°75'N 121°E`, '1e2, 3', '95°N 10°E'])
    expect(parseTypedPosition(text)).toBeUndefined();
});
