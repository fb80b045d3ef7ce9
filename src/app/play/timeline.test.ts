import { expect, test } from 'vitest';
import { dayOf, makeTimeline, playheadAt } from './timeline.ts';

const stop = (datetime: string) => ({ instant: Date.parse(datetime), photo: { datetime } });
const timeline = makeTimeline([
  stop('2019-06-24T09:00:00+08:00'),
  stop('2019-06-24T09:30:00+08:00'),
  stop('2019-06-24T09:31:00+08:00'),
  stop('2019-06-25T07:00:00+08:00'),
]);

test('half an hour passes in two seconds, a minute in 0.8, a night in four', () => {
  expect(timeline.moments).toEqual([
    { from: 0, until: 3000 },
    { from: 5000, until: 8000 },
    { from: 8800, until: 11800 },
    { from: 15800, until: 18800 },
  ]);
  expect(timeline.duration).toBe(18800);
});

test('the way stands at a photo while it is looked at, then goes on', () => {
  expect(playheadAt(timeline, 0)).toEqual({ stop: 0, share: 0 });
  expect(playheadAt(timeline, 3000)).toEqual({ stop: 0, share: 0 });
  expect(playheadAt(timeline, 4000)).toEqual({ stop: 0, share: 0.5 });
  expect(playheadAt(timeline, 5000)).toEqual({ stop: 1, share: 0 });
  expect(playheadAt(timeline, 12800)).toEqual({ stop: 2, share: 0.25 });
});

test('before the beginning it is at the first photo, after the end at the last', () => {
  expect(playheadAt(timeline, -1)).toEqual({ stop: 0, share: 0 });
  expect(playheadAt(timeline, 99999)).toEqual({ stop: 3, share: 0 });
});

test('days begin with their first photo, by the clock on the wall', () => {
  expect(timeline.days).toEqual([
    { date: '2019-06-24', stop: 0 },
    { date: '2019-06-25', stop: 3 },
  ]);
  expect([0, 2, 3].map((at) => dayOf(timeline, at))).toEqual([0, 0, 1]);
});

test('a trip without photos takes no time', () => {
  expect(makeTimeline([])).toEqual({ moments: [], duration: 0, days: [] });
});
