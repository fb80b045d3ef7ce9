import { expect, test } from 'vitest';
import { formatCamera } from './formatCamera.ts';
import { formatDistance } from './formatDistance.ts';

test('a camera line says what is known, in the order photographers say it', () => {
  expect(
    formatCamera({
      make: 'Apple',
      model: 'iPhone 8',
      focal: 3.99,
      fNumber: 1.8,
      exposure: 0.008333,
      iso: 100,
    }),
  ).toBe('Apple iPhone 8\u00a0· 4\u00a0mm\u00a0· f/1.8\u00a0· 1/120\u00a0s\u00a0· ISO\u00a0100');
  expect(formatCamera({ make: 'NIKON CORPORATION', model: 'NIKON D70s', exposure: 2 })).toBe(
    'NIKON D70s\u00a0· 2\u00a0s',
  );
  expect(formatCamera({ exposure: 0.4 })).toBe('0.4\u00a0s');
  expect(formatCamera({})).toBeUndefined();
});

test('a distance is said in two figures', () => {
  expect(formatDistance(8240, 'en')).toBe('8.2 km');
  expect(formatDistance(31_400, 'en')).toBe('31 km');
  expect(formatDistance(447, 'en')).toBe('450 m');
  expect(formatDistance(1_066_000, 'en')).toBe('1,066 km');
});
