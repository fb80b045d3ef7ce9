import { describe, expect, test } from 'vitest';
import { makeLand } from './land.ts';

/** One degree square with a hole in its middle, and one that crosses the 180° meridian with the jump of an atlas. */
const land = makeLand([
  [
    [10, 50],
    [11, 50],
    [11, 51],
    [10, 51],
    [10, 50],
  ],
  [
    [10.4, 50.4],
    [10.6, 50.4],
    [10.6, 50.6],
    [10.4, 50.6],
    [10.4, 50.4],
  ],
  [
    [179, -17],
    [-179, -17],
    [-179, -16],
    [179, -16],
    [179, -17],
  ],
  [
    [-180, -80],
    [-60, -80],
    [60, -80],
    [180, -80],
  ],
]);

describe('makeLand', () => {
  test.each([
    ['on land', 50.2, 10.2, 0, true],
    ['in a lake', 50.5, 10.5, 0, false],
    ['in a lake 6 km from its shore, asked for 5', 50.5, 10.5, 5_000, false],
    ['in a lake 7 km from its shore, asked for 8', 50.5, 10.5, 8_000, true],
    ['2.2 km off the northern shore, asked for 2', 51.02, 10.5, 2_000, false],
    ['2.2 km off the northern shore, asked for 3', 51.02, 10.5, 3_000, true],
    ['1.4 km off the eastern shore, asked for 1', 50.5, 11.02, 1_000, false],
    ['1.4 km off the eastern shore, asked for 2', 50.5, 11.02, 2_000, true],
    ['off a corner', 51.02, 11.02, 3_000, true],
    ['south of all land', 40, 10.2, 3_000, false],
    ['just east of the 180° meridian', -16.5, -179.5, 0, true],
    ['just west of it', -16.5, 179.5, 0, true],
    ['on it', -16.5, -180, 0, true],
    ['off the island on the far side', -16.5, -178.98, 3_000, true],
    ['at the south pole', -90, 0, 0, true],
    ['near the south pole', -89.99, 123, 3_000, true],
    ['north of Antarctica', -79.9, 0, 3_000, false],
  ])('%s', (_, lat, lon, metres, expected) => {
    expect(land.isNear({ lat, lon }, metres)).toBe(expected);
  });

  test('nothing is near where there is no land', () => {
    expect(makeLand([]).isNear({ lat: 0, lon: 0 }, 1_000)).toBe(false);
  });
});
