import { expect, test } from 'vitest';
import { findZone } from './findZone.ts';

test.each([
  [31.2397, 121.49, 'Asia/Shanghai'],
  [22.285, 114.158, 'Asia/Hong_Kong'],
  [27.7172, 85.324, 'Asia/Kathmandu'],
  [47.5615, -52.7126, 'America/St_Johns'],
  [0, 36, 'Africa/Nairobi'],
])('the zone at %f, %f is %s', (lat, lon, zone) => {
  expect(findZone({ lat, lon })).toBe(zone);
});

test('in Xinjiang phones show the time of Beijing', () => {
  expect(findZone({ lat: 43.8256, lon: 87.6168 })).toBe('Asia/Shanghai');
  expect(findZone({ lat: 39.4704, lon: 75.9898 })).toBe('Asia/Shanghai');
});

test('on the open sea, at the date line and at the poles there is none or one, and never an error', () => {
  expect(findZone({ lat: 0, lon: -30 })).toBeUndefined();
  expect(findZone({ lat: 90, lon: 0 })).toBeUndefined();
  expect(findZone({ lat: -16.5, lon: 180 })).toBe('Pacific/Fiji');
  expect(findZone({ lat: -16.5, lon: -180 })).toBe('Pacific/Fiji');
});
