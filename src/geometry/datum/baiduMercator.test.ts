import { expect, test } from 'vitest';
import { projectBaidu, unprojectBaidu } from './baiduMercator.ts';

test('puts Tiananmen where Baidu says it does, to the metre', () => {
  // 12958175, 4825923.77 in the example of its own documentation.
  const [x, y] = projectBaidu({ lat: 39.915, lon: 116.404 });
  expect(Math.abs(x - 12_958_175)).toBeLessThan(1);
  expect(Math.abs(y - 4_825_923.77)).toBeLessThan(1);
});

test.each([
  [31.24, 121.49],
  [0, 0],
  [-33.86, 151.22],
  [48.86, -2.29 + 360],
])('comes back to %f, %f', (lat, lon) => {
  const back = unprojectBaidu(projectBaidu({ lat, lon }));
  expect(back.lat).toBeCloseTo(lat, 9);
  expect(back.lon).toBeCloseTo(lon, 9);
});

test('ends where its maps end', () => {
  expect(projectBaidu({ lat: 90, lon: 0 })).toEqual(projectBaidu({ lat: 74, lon: 0 }));
});
