import { expect, test } from 'vitest';
import { movePosition } from '../../geometry/movePosition.ts';
import type { Photo } from '../photo.ts';
import { findGiveaways } from './findGiveaways.ts';
import type { HomeZone } from './homeZone.ts';

const zone: HomeZone = { lat: 18.52, lon: 73.85, radius: 500, hidden: 'spot', closedSide: 180 };

/** A photo so many metres east and north of the middle of the hole. */
function take(file: string, time: string, east: number, north = 0) {
  const spot = { ...movePosition(movePosition(zone, 90, east), 0, north), source: 'exif' as const };
  const taken = { local: `2019-06-${time}:00`, offset: '+05:30', source: 'exif' as const };
  return { file, photo: { id: file, taken, spot } as Photo };
}
const find = (...items: ReturnType<typeof take>[]) => [...findGiveaways(items, [], [zone])];

test('photos on a straight way from home would show where it comes from', () => {
  expect(
    find(
      take('door.jpg', '24T09:00', 100),
      take('bridge.jpg', '24T09:10', 700),
      take('mill.jpg', '24T09:20', 1200),
      take('church.jpg', '24T09:40', 1200, 900),
    ),
  ).toEqual(['bridge.jpg']);
});

test('and on a straight way home where it leads', () => {
  expect(find(take('mill.jpg', '24T18:00', 1200), take('bridge.jpg', '24T18:10', 700))).toEqual([
    'bridge.jpg',
  ]);
});

test('photos that pass by, that lie in one place, or on two days tell nothing', () => {
  expect(find(take('a.jpg', '24T09:00', -600, 600), take('b.jpg', '24T09:10', 600, 600))).toEqual([]);
  expect(find(take('a.jpg', '24T09:00', 700), take('b.jpg', '24T09:10', 730))).toEqual([]);
  expect(find(take('a.jpg', '24T09:00', 700), take('b.jpg', '25T09:10', 1200))).toEqual([]);
});

test('all photos of a place from which one went straight on are hidden, the first of the next place is not', () => {
  expect(
    find(take('a.jpg', '24T09:00', 700), take('b.jpg', '24T09:01', 710), take('c.jpg', '24T09:10', 1200)),
  ).toEqual(['a.jpg', 'b.jpg']);
});

test('three radii of the hole away a photo stands for itself', () => {
  expect(find(take('a.jpg', '24T09:00', 1600), take('b.jpg', '24T09:20', 2600))).toEqual([]);
});

test('a photo from a stretch of a track that is not shown is not shown either', () => {
  const items = [
    take('stretch.jpg', '24T09:00', 700),
    take('day-after.jpg', '25T09:00', 700),
    take('lake.jpg', '24T09:20', 9000),
  ];
  const from = Date.UTC(2019, 5, 24, 3, 20);
  expect([...findGiveaways(items, [{ from, to: from + 3_600_000 }], [zone])]).toEqual(['stretch.jpg']);
});

test('without homes nothing is given away', () => {
  expect(findGiveaways([take('a.jpg', '24T09:00', 700), take('b.jpg', '24T09:10', 1200)], [], []).size).toBe(
    0,
  );
});
