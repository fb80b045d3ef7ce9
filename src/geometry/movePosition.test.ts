import { expect, test } from 'vitest';
import { computeDistance } from './distance.ts';
import { movePosition } from './movePosition.ts';

test('a degree of the earth is 111 195 m in each direction', () => {
  expect(movePosition({ lat: 0, lon: 0 }, 0, 111_195.08).lat).toBeCloseTo(1, 6);
  expect(movePosition({ lat: 0, lon: 0 }, 90, 111_195.08).lon).toBeCloseTo(1, 6);
  expect(movePosition({ lat: 60, lon: 10 }, 270, 1000).lon).toBeCloseTo(9.982, 3);
});

test('the date line is crossed and the pole walked over', () => {
  expect(movePosition({ lat: 0, lon: 179.9 }, 90, 22_239.016).lon).toBeCloseTo(-179.9, 6);
  const beyond = movePosition({ lat: 89.9, lon: 0 }, 0, 22_239.016);
  expect(beyond.lat).toBeCloseTo(89.9, 6);
  expect(beyond.lon).toBeCloseTo(180, 6);
});

test('the way is as long as asked, near a pole too', () => {
  for (const lat of [0, 45, 89.999, -89.9999]) {
    const from = { lat, lon: 12 };
    expect(computeDistance(from, movePosition(from, 117, 850))).toBeCloseTo(850, 3);
  }
});
