import { expect, test } from 'vitest';
import { layoutAllDays } from '../../geometry/rows/layoutDays.ts';
import { findAnchor, placeOfAnchor } from './anchor.ts';
import { chooseRows, photosOf } from './chooseRows.ts';
import type { Span } from './findShownDays.ts';

const layoutAt = (width: number, height = 130) =>
  layoutAllDays(
    { ratios: new Array<number>(2000).fill(1.5), counts: [1000, 1000], listed: 0 },
    { width, height, tallest: 600, gap: 4, heading: 64, between: 40 },
  );
// Two photos to a row, 129 high and 4 apart: 133 a row.
const phone = layoutAt(390);

const topsOf = ([from, to]: Span) => [phone.rows[from]?.top, phone.rows[to - 1]?.top];

test('rows that are seen are chosen, and those of three quarters of a screen to either side', () => {
  const { seen, near } = chooseRows(phone, { top: 10_000, height: 800, isFast: false });
  expect(topsOf(seen)).toEqual([9881, 10_677]);
  expect(topsOf(near)).toEqual([9351, 11_341]);
  const [first, last] = [phone.rows[near[0]], phone.rows[near[1] - 1]];
  expect(photosOf(phone, near)).toEqual([first?.start, last?.end]);
});

test('a day whose heading is seen is there with its first row', () => {
  const day = phone.days[1]!;
  const { seen } = chooseRows(phone, { top: day.top + 10 - 800, height: 800, isFast: false });
  expect(seen[1]).toBe(day.firstRow + 1);
  const above = chooseRows(phone, { top: day.top - 800, height: 800, isFast: false });
  expect(above.seen[1]).toBe(day.firstRow);
});

test('of a fast reader only those that are seen', () => {
  const { seen, near } = chooseRows(phone, { top: 10_000, height: 800, isFast: true });
  expect(near).toEqual(seen);
  expect(topsOf(seen)).toEqual([9881, 10_677]);
});

test('on a huge screen not more than are good', () => {
  const wide = layoutAt(3800, 120);
  const [first, end] = photosOf(wide, chooseRows(wide, { top: 3000, height: 1000, isFast: false }).near);
  expect(end - first).toBeLessThanOrEqual(200);
  expect(end - first).toBeGreaterThan(100);
});

test('before the first and after the last row there is nothing', () => {
  expect(photosOf(phone, [-20, -10])).toEqual([0, 0]);
  const end = phone.rows.length;
  expect(photosOf(phone, [end, end + 10])).toEqual([2000, 2000]);
});

test('what is looked at keeps its place in a layout of another width', () => {
  const narrow = layoutAt(320);
  const anchor = findAnchor(phone, 10_000);
  const row = phone.rows.find(({ start }) => start === anchor?.photo);
  expect(row && row.top <= 10_000 && row.top + row.pixels > 10_000).toBe(true);
  const place = placeOfAnchor(narrow, anchor ?? { photo: 0, share: 0 });
  const there = findAnchor(narrow, place);
  const same = narrow.rows.find(({ start }) => start === there?.photo);
  expect(same && same.start <= (anchor?.photo ?? 0) && same.end > (anchor?.photo ?? 0)).toBe(true);
  expect(placeOfAnchor(phone, anchor ?? { photo: 0, share: 0 })).toBeCloseTo(10_000);
});

test('below the last row nothing is looked at', () => {
  expect(findAnchor(phone, phone.height + 500)).toBeUndefined();
});
