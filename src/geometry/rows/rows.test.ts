import { expect, test } from 'vitest';
import { findNeighbour } from './findNeighbour.ts';
import { rowOf, rowsWithin } from './findRows.ts';
import { layoutAllDays, type DaysFrame } from './layoutDays.ts';
import { makeEvenRows } from './makeEvenRows.ts';
import { fitRow, planFrame, planRows } from './planRows.ts';
import { placeRow } from './placeRow.ts';
import type { Row } from './row.ts';

const desk = { width: 1360, height: 240, tallest: 480, gap: 4 };
const phone = { width: 390, height: 130, tallest: 600, gap: 4 };
const all = (ratios: readonly number[]) => ({ ratios, from: 0, to: ratios.length });
const spans = (rows: readonly Row[]) => rows.map(({ start, end }) => [start, end]);
const heights = (rows: readonly Row[]) => rows.map(({ height }) => Math.round(height));

/** A walk through ratios as cameras, phones and panoramas make them, the same each time. */
function ratiosOf(count: number, seed: number): number[] {
  const usual = [1.5, 1.5, 1.33, 1.33, 0.75, 0.67, 1.78, 1, 0.56, 4, 0.25, 5];
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return usual[Math.floor((state / 2147483648) ** 2 * usual.length)] ?? 1;
  });
}

const planOf = (ratios: readonly number[], frame: typeof desk, part?: 'begun' | 'rest') =>
  planRows(all(ratios), planFrame(frame, frame === desk), part);
const fit = (ratios: readonly number[], frame: typeof desk, width = frame.width) =>
  planOf(ratios, frame).rows.map((row) => ({ ...row, height: fitRow(row, planFrame(frame, true), width) }));

test('a last row that shall fill the width does, unless it would be too tall', () => {
  expect([1.5, 0.25, 5].map((ratio) => heights(fit([ratio], phone)))).toEqual([[260], [600], [78]]);
});

test('rows look ahead: a panorama takes in the photo before it, which would else be alone and huge', () => {
  expect(heights(makeEvenRows(all([5]), phone, true))).toEqual([78]);
  const rows = makeEvenRows(all([0.67, 5, 1.5, 1.5]), phone);
  expect(spans(rows)).toEqual([[0, 2], [2, 4]]); // prettier-ignore
  expect(heights(rows)).toEqual([68, 129]);
});

test('the same photos share a row in a window that is a little wider or narrower than planned for', () => {
  const ratios = [1.5, 0.67, 5, 1.5, 1.5, 0.75, 1.33, 1.5, 1.5];
  const narrower = fit(ratios, desk, 1260);
  expect(spans(narrower)).toEqual(spans(fit(ratios, desk)));
  for (const row of narrower.slice(0, -1)) {
    const places = placeRow(row, ratios, 4);
    expect(Math.max(...places.map(({ left, width }) => left + width))).toBe(1260);
  }
});

test('a short day asks for the width of its photos, unless more of it follow', () => {
  expect(planOf([1.5, 0.67], desk)).toEqual({
    rows: [{ start: 0, end: 2, ratio: 2.17, isRagged: true }],
    isShort: true,
  });
  expect(planOf([1.5, 1.5, 0.67], desk, 'begun')).toEqual({
    rows: [{ start: 0, end: 3, ratio: 3.67, isRagged: false }],
    isShort: false,
  });
});

test('two wide photos share a row of a phone', () => {
  expect(heights(makeEvenRows(all([1.5, 1.5, 1.5, 1.5]), phone))).toEqual([129, 129]);
});

test('a last row is not stretched absurdly: it shares its photos with the others, or keeps its height', () => {
  // Five and four differ less from 240 than three and three and three: (1360 − 16) / 7.5 = 179, (1360 − 12) / 6 = 225.
  expect(heights(makeEvenRows(all(new Array<number>(9).fill(1.5)), desk))).toEqual([179, 225]);
  expect(heights(makeEvenRows(all([1.5, 0.67]), desk))).toEqual([240]);
});

test('a last row that is three quarters full is stretched, a half empty one is not', () => {
  // (390 − 4) / 2.08 = 186, which is 1.27 × 146; (390 − 4) / 3 = 129.
  const frame = { ...phone, height: 146 };
  expect(heights(makeEvenRows(all([1.33, 0.75, 1.33, 0.75]), frame))).toEqual([186, 186]);
  expect(heights(makeEvenRows(all([1.5, 1.5, 1.5, 1.5, 1.5]), frame))).toEqual([129, 129, 146]);
});

test('of ten thousand photos none is lost, their order is kept, and every row but a last one fills the width', () => {
  for (const [frame, seed] of [
    [desk, 1],
    [phone, 2],
    [{ ...desk, width: 977.33 }, 3],
  ] as const) {
    // prettier-ignore
    const ratios = ratiosOf(10_000, seed);
    const rows = makeEvenRows(all(ratios), frame);
    expect(
      rows.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
    ).toEqual(Array.from({ length: 10_000 }, (_, at) => at));
    for (const row of rows.slice(0, -1)) {
      const places = placeRow(row, ratios, frame.gap);
      const last = places.at(-1);
      expect((last?.left ?? 0) + (last?.width ?? 0)).toBe(Math.round(frame.width));
      expect(row.height).toBeLessThanOrEqual(frame.tallest);
      places.slice(1).forEach(({ left }, at) => {
        const before = places[at];
        expect(left - (before?.left ?? 0) - (before?.width ?? 0)).toBe(frame.gap);
      });
    }
  }
});

test('heights stay near the one aimed at; only a panorama that asks for it is lower than half', () => {
  const ratios = ratiosOf(10_000, 4);
  const rows = makeEvenRows(all(ratios), desk);
  const usual = rows.filter(({ height }) => height > 180 && height < 320);
  expect(usual.length / rows.length).toBeGreaterThan(0.97);
  for (const { start, end, height } of rows) if (end - start > 1) expect(height).toBeGreaterThanOrEqual(120);
});

test('the same photos in the same frame are laid out the same', () => {
  const input = { ratios: ratiosOf(3000, 5), counts: [100, 1, 2, 897, 2000], listed: 2 };
  expect(layoutAllDays(input, deskDays)).toEqual(layoutAllDays(input, deskDays));
});

const deskDays: DaysFrame = { ...desk, heading: 60, between: 40, beside: { gap: 24, least: 288 } };
const phoneDays: DaysFrame = { ...phone, heading: 60, between: 40 };

test('short days stand side by side, a long one has a line to itself', () => {
  // Short ones are as tall as rows should be: 240 × 1.12 = 268.8, a photo of 1.5 then 403.2 wide.
  const { days, rows, height } = layoutAllDays(
    { ratios: new Array<number>(9).fill(1.5), counts: [1, 2, 5, 1], listed: 0 },
    deskDays,
  );
  expect(days.map(({ left, top, width }) => [left, top, width])).toEqual([
    [0, 0, 403],
    [427, 0, 810],
    [0, 369, 1360],
    [0, 1042, 403],
  ]);
  expect(rows.map(({ top, left, pixels }) => [top, left, pixels])).toEqual([
    [60, 0, 269],
    [60, 427, 269],
    [429, 0, 300],
    [733, 0, 269],
    [1102, 0, 269],
  ]);
  expect(height).toBe(1371);
});

test('photos that stand in the HTML keep their rows when others of their day follow', () => {
  const rowsOf = (count: number) =>
    layoutAllDays({ ratios: ratiosOf(count, 7), counts: [count], listed: 40 }, deskDays).rows;
  const few = rowsOf(40);
  expect(rowsOf(90).slice(0, few.length)).toEqual(few);
});

test('all over a band of widths the same photos share a row', () => {
  const layoutAt = (width: number) =>
    layoutAllDays(
      { ratios: ratiosOf(500, 8), counts: [20, 480], listed: 0 },
      { ...deskDays, width, planned: 1395 },
    );
  expect(spans(layoutAt(1250).rows)).toEqual(spans(layoutAt(1559).rows));
});

test('on a phone each day has a line to itself, and one photo fills it', () => {
  const { days, rows } = layoutAllDays({ ratios: [1.5, 1.5, 0.75], counts: [1, 2], listed: 0 }, phoneDays);
  expect(days.map(({ left, top, width }) => [left, top, width])).toEqual([[0, 0, 390], [0, 360, 390]]); // prettier-ignore
  expect(rows.map(({ pixels }) => pixels)).toEqual([260, 172]);
});

test('no photos make no rows and no height', () => {
  expect(layoutAllDays({ ratios: [], counts: [], listed: 0 }, deskDays)).toEqual({
    days: [],
    rows: [],
    height: 0,
  });
});

const many = layoutAllDays({ ratios: ratiosOf(2000, 6), counts: [1000, 1000], listed: 0 }, phoneDays);

test('the rows that a stretch of the page touches are found, and the row of a photo', () => {
  const [first, end] = rowsWithin(many.rows, 5000, 5800);
  const tops = many.rows.slice(first, end).map(({ top }) => top);
  expect(
    many.rows.filter(({ top, pixels }) => top + pixels > 5000 && top < 5800).map(({ top }) => top),
  ).toEqual(tops);
  expect(rowsWithin(many.rows, -100, 0)).toEqual([0, 0]);
  expect(rowsWithin(many.rows, many.height, many.height + 100)).toEqual([many.rows.length, many.rows.length]);
  const row = many.rows[rowOf(many.rows, 1234)];
  expect(row && row.start <= 1234 && row.end > 1234).toBe(true);
});

// Two rows of three and one of two: 100 wide each, the last ones 150.
const grid = {
  count: 8,
  boxOf: (photo: number) =>
    photo < 6
      ? { left: (photo % 3) * 100, top: Math.floor(photo / 3) * 100, width: 96, height: 96 }
      : { left: (photo - 6) * 150, top: 200, width: 146, height: 96 },
};
const press = (key: string, from: number, page = 150) => findNeighbour(key, grid, from, page);

test('arrows move by geometry', () => {
  expect([press('ArrowRight', 2), press('ArrowLeft', 3)]).toEqual([3, 2]);
  expect([press('ArrowDown', 1), press('ArrowUp', 4), press('ArrowDown', 5)]).toEqual([4, 1, 7]);
  expect([press('ArrowUp', 1), press('ArrowDown', 7), press('ArrowLeft', 0), press('ArrowRight', 7)]).toEqual(
    [1, 7, 0, 7],
  );
});

test('Page keys move by what is seen at once, Home and End to the ends, other keys nowhere', () => {
  expect([press('PageDown', 0), press('PageUp', 7), press('PageDown', 2)]).toEqual([6, 2, 7]);
  expect([press('Home', 5), press('End', 1), press('a', 1)]).toEqual([0, 7, undefined]);
});
