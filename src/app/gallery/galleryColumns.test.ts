import { expect, test } from 'vitest';
import { takePart } from './galleryColumns.ts';

const days = [2, 3, 1].map((count, at) => ({ title: `Day ${at}`, count }));
const columns = { ratios: [150, 75, 133, 150, 66, 500], colors: [1, 2, 3, 4, 5, 6], days, details: [] };

test('a day has its own part of the columns of its trip', () => {
  expect(takePart(columns, 2, 3)).toEqual({
    ratios: [133, 150, 66],
    colors: [3, 4, 5],
    days: [{ title: 'Day 1', count: 3 }],
    details: [],
  });
  expect(takePart(columns, 0, 6)).toBe(columns);
});
