import { expect, test } from 'vitest';
import { splitByDay } from './splitByDay.ts';

const shanghai = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
const point = (lon: number, time?: string) => ({
  lat: 31.24,
  lon,
  ...(time !== undefined && { time: Date.parse(time) }),
});

test('a walk past midnight belongs to two days, without a gap between them', () => {
  const evening = point(121.48, '2019-06-24T15:50:00Z');
  const late = point(121.482, '2019-06-24T15:58:00Z');
  const early = point(121.484, '2019-06-24T16:01:00Z');
  expect(splitByDay([evening, late, early], shanghai)).toEqual([
    { day: '2019-06-24', points: [evening, late] },
    { day: '2019-06-25', points: [late, early] },
  ]);
});

test('a planned route belongs to no day', () => {
  const route = [point(121.48), point(121.49)];
  expect(splitByDay(route, shanghai)).toEqual([{ day: undefined, points: route }]);
  expect(splitByDay([], shanghai)).toEqual([]);
});

test('a point whose time was lost goes with the one before it', () => {
  const walk = [
    point(121.48, '2019-06-24T10:00:00Z'),
    point(121.481),
    point(121.482, '2019-06-24T10:01:00Z'),
  ];
  expect(splitByDay(walk, shanghai)).toEqual([{ day: '2019-06-24', points: walk }]);
});
