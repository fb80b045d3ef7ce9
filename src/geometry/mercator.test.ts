import { expect, test } from 'vitest';
import { metresPerPixel, project, unproject } from './mercator.ts';

test('puts 0°, 0° in the middle of the world', () => {
  expect(project({ lat: 0, lon: 0 })).toEqual([0.5, 0.5]);
});

test('ends in the north where the world is square', () => {
  expect(project({ lat: 85.051129, lon: 180 })[1]).toBeCloseTo(0, 7);
  expect(project({ lat: 90, lon: 180 })).toEqual(project({ lat: 85.051129, lon: 180 }));
});

test('shows 8.2 metres a pixel in Shanghai at zoom 14', () => {
  expect(metresPerPixel(31.24, 14)).toBeCloseTo(8.17, 2);
});

test('comes back from the square, from beyond its sides too', () => {
  const [x, y] = project({ lat: 31.24, lon: 121.49 });
  for (const turn of [0, 1, -1]) {
    const back = unproject([x + turn, y]);
    expect(back.lat).toBeCloseTo(31.24, 9);
    expect(back.lon).toBeCloseTo(121.49, 9);
  }
});
