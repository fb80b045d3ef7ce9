import { expect, test } from 'vitest';
import { isMoving } from './isMoving.ts';
import { makeTrackPaths } from './path.ts';
import { placeShots } from './placeShots.ts';
import { makeGround } from './ground.ts';
import { timeShots } from './timedShot.ts';

const start = Date.parse('2024-05-03T09:00:00Z') / 1000;

/** Along a meridian, so many metres a second for ten minutes; and a photo after five of them. */
function pass(speed: number) {
  const points = Array.from({ length: 121 }, (_, i) => ({
    lat: 48 + (speed * i * 5) / 111_195,
    lon: 16,
    time: (start + i * 5) * 1000,
  }));
  const paths = makeTrackPaths([{ file: 'way.gpx', segments: [points] }]);
  const spot = { lat: 48 + (speed * 300) / 111_195, lon: 16 };
  const shot = {
    file: 'P1.jpg',
    folder: '',
    model: 'DMC-TZ10',
    local: '2024-05-03T09:05:00',
    offset: '+00:00',
    spot,
  };
  const [photo] = placeShots(timeShots([shot]), makeGround(paths, 'track'));
  return (late: number) => isMoving(photo!, start + 300 + late, paths);
}

test('whoever walks or rides by a place within seconds of the instant is on the move there', () => {
  for (const speed of [1.2, 10, 45]) {
    for (const late of [-13, -4, 0, 3, 17]) expect(pass(speed)(late), `${speed} m/s, ${late} s`).toBe(true);
  }
});

test('whoever stands, or was there minutes ago, is not', () => {
  expect(pass(0)(0)).toBe(false);
  expect(pass(45)(-60)).toBe(false);
});
