import { expect, test } from 'vitest';
import { describeWay } from './describeWay.ts';

const bund = { lat: 31.24, lon: 121.49 };
const wayTo = (lat: number, lon: number) => describeWay(bund, { lat, lon }, 'en');

test('says how far and in which of eight directions', () => {
  expect(wayTo(31.2422, 121.4926)).toBe('350 m north-east of the one before');
  expect(wayTo(31.24, 121.48)).toBe('950 m west of the one before');
  expect(wayTo(39.9, 116.4)).toBe('1,067 km north-west of the one before');
  expect(wayTo(31.25, 121.4899)).toBe('1.1 km north of the one before');
});

test('a few steps are the same spot', () => {
  expect(wayTo(31.24005, 121.49005)).toBe('At the spot of the one before');
});
