import { expect, test } from 'vitest';
import { layoutAllDays } from '../../../geometry/rows/layoutDays.ts';
import { makeLabels } from './makeLabels.ts';
import { shareOfTop, topOfDay, topOfShare } from './railPlace.ts';
import { stepDay } from './stepDay.ts';
import { dayAt, makeTimeline, photoAt } from './timeline.ts';

const frame = { width: 1360, height: 240, tallest: 480, gap: 4, heading: 60, between: 40 };
const beside = { gap: 24, least: 288 };
const wide = (count: number) => new Array<number>(count).fill(1.5);

// Two short days side by side, then two long ones.
const layout = layoutAllDays({ ratios: wide(43), counts: [1, 2, 20, 20], listed: 0 }, { ...frame, beside });
const timeline = makeTimeline(layout);
const reach = { height: layout.height, screen: 600 };

test('days side by side share the height of their line, each other day has its own', () => {
  const [, , third = 0, fourth = 0] = layout.days.map(({ top }) => top);
  expect(layout.days[0]?.top).toBe(layout.days[1]?.top);
  expect(timeline).toEqual([0, third / 2, third, fourth, layout.height]);
  expect([-5, 0, third / 2 - 1, third / 2, third, layout.height + 9].map((y) => dayAt(timeline, y))).toEqual([
    0, 0, 0, 1, 2, 3,
  ]);
});

test('the photo at a place is the one that begins the row there', () => {
  const last = layout.rows.at(-1);
  expect(photoAt(layout, timeline, 0)).toBe(0);
  expect(photoAt(layout, timeline, timeline[1] ?? 0)).toBe(1);
  expect(photoAt(layout, timeline, timeline[2] ?? 0)).toBe(3);
  expect(photoAt(layout, timeline, layout.height)).toBe(last?.start);
});

test('a place on the rail and one on the page lead to each other', () => {
  expect([shareOfTop(-200, reach), shareOfTop(0, reach), shareOfTop(1e9, reach)]).toEqual([0, 0, 1]);
  for (const top of [0, 1, 500, 1234, layout.height - 600])
    expect(topOfShare(shareOfTop(top, reach), reach)).toBe(top);
  expect(shareOfTop(10, { height: 400, screen: 600 })).toBe(0);
});

test('whatever day one goes to, the rail points at it, and its heading is below the bar where it can be', () => {
  const tops = layout.days.map((box, day) => topOfDay(day, box, timeline, reach));
  expect(tops.map((top) => dayAt(timeline, shareOfTop(top, reach) * layout.height))).toEqual([0, 1, 2, 3]);
  const many = layoutAllDays({ ratios: wide(300), counts: [100, 100, 100], listed: 0 }, frame);
  const top = topOfDay(1, many.days[1]!, makeTimeline(many), { height: many.height, screen: 600 });
  expect((many.days[1]?.top ?? 0) - top).toBe(64);
});

const evenly = (dates: readonly (string | undefined)[]) => ({
  days: dates.map((date) => (date === undefined ? {} : { date })),
  starts: [...dates.keys(), dates.length].map((at) => at * 100),
});

const labelsOf = (dates: readonly (string | undefined)[], height: number) => {
  const { days, starts } = evenly(dates);
  return makeLabels(days, starts, { height, gap: 20 }).map(({ at, date }) => [Math.round(at * height), date]);
};

test('years are named where they begin, then months as far as there is room', () => {
  const dates = ['2018-05-01', '2018-05-02', '2018-06-01', '2019-01-05', '2019-01-06'];
  expect(labelsOf(dates, 100)).toEqual([[0, '2018'], [60, '2019']]); // prettier-ignore
  expect(labelsOf(dates, 200)).toEqual([[0, '2018'], [80, '2018-06'], [120, '2019']]); // prettier-ignore
});

test('in a gallery of one year months are named, then days; what has no date is not', () => {
  const dates = ['2018-05-01', '2018-05-02', '2018-05-03', '2018-06-01', undefined];
  expect(labelsOf(dates, 120)).toEqual([[0, '2018-05'], [72, '2018-06']]); // prettier-ignore
  expect(labelsOf(dates, 160)).toEqual([[0, '2018-05'], [32, '2018-05-02'], [64, '2018-05-03'], [96, '2018-06']]); // prettier-ignore
  expect(labelsOf(['2018-05-01'], 300)).toEqual([[0, '2018-05']]);
  expect(labelsOf([undefined], 300)).toEqual([]);
});

test('a year that comes back with another trip is named again', () => {
  expect(labelsOf(['2019-08-01', '2018-05-01', '2019-01-01'], 300)).toEqual([
    [0, '2019'],
    [100, '2018'],
    [200, '2019'],
  ]);
});

test('of ten thousand days in twenty years no two labels are nearer than they may be', () => {
  const dates = Array.from({ length: 7300 }, (_, at) =>
    new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10),
  );
  const tops = labelsOf(dates, 700).map(([at]) => Number(at));
  expect(tops.length).toBeGreaterThanOrEqual(20);
  tops.slice(1).forEach((top, at) => expect(top - (tops[at] ?? 0)).toBeGreaterThanOrEqual(19.5));
});

test('keys go day by day, month by month, to both ends, and no further', () => {
  const { days } = evenly(['2018-05-01', '2018-05-02', '2018-05-09', '2018-06-01', '2018-06-02', undefined]);
  const go = (key: string, from: number) => stepDay(key, days, from);
  expect([go('ArrowDown', 0), go('ArrowUp', 2), go('ArrowUp', 0), go('ArrowDown', 5)]).toEqual([1, 1, 0, 5]);
  expect([go('PageDown', 0), go('PageDown', 3), go('PageDown', 5)]).toEqual([3, 5, 5]);
  expect([go('PageUp', 5), go('PageUp', 4), go('PageUp', 3), go('PageUp', 0)]).toEqual([3, 3, 0, 0]);
  expect([go('Home', 4), go('End', 1), go('Enter', 1)]).toEqual([0, 5, undefined]);
});
