import { expect, test } from 'vitest';
import { layoutAllDays } from '../../geometry/rows/layoutDays.ts';
import { findShownDays } from './findShownDays.ts';

const frame = { width: 390, height: 130, tallest: 600, gap: 4, heading: 64, between: 40 };
const columns = {
  ratios: new Array<number>(40).fill(150),
  days: [
    { title: 'Monday', count: 20 },
    { title: 'Tuesday', count: 20 },
  ],
};
// Two photos to a row: ten rows a day.
const layout = layoutAllDays(
  { ratios: columns.ratios.map((ratio) => ratio / 100), counts: [20, 20], listed: 0 },
  frame,
);
const shown = (from: number, to: number, focused?: number) =>
  findShownDays(layout, columns, [from, to], focused).map(({ day, at, tiles }) => [
    day.title,
    at,
    tiles.map(({ number }) => number),
  ]);

test('rows near what is seen are shown with their days', () => {
  expect(layout.rows.length).toBe(20);
  expect(shown(9, 11)).toEqual([
    ['Monday', 0, [18, 19]],
    ['Tuesday', 1, [20, 21]],
  ]);
});

test('a photo knows its place in its day and where it stands there', () => {
  const [day] = findShownDays(layout, columns, [11, 12], undefined);
  expect(day?.tiles).toEqual([
    { number: 22, place: 3, row: 11, box: { left: 0, top: 196, width: 193, height: 129 } },
    { number: 23, place: 4, row: 11, box: { left: 197, top: 196, width: 193, height: 129 } },
  ]);
});

test('the photo with the focus stays, alone of its row, before or after the others', () => {
  expect(shown(12, 13, 1)).toEqual([
    ['Monday', 0, [1]],
    ['Tuesday', 1, [24, 25]],
  ]);
  expect(shown(12, 13, 39)).toEqual([['Tuesday', 1, [24, 25, 39]]]);
  expect(shown(12, 13, 24)).toEqual([['Tuesday', 1, [24, 25]]]);
});

test('nothing near is nothing shown', () => {
  expect(shown(0, 0)).toEqual([]);
});
