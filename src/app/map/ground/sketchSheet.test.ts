import { expect, test } from 'vitest';
import { project } from '../../../geometry/mercator.ts';
import { makeSketchSheet } from './sketchSheet.ts';

const square = [
  [31.2, 121.4],
  [31.2, 121.5],
  [31.3, 121.5],
  [31.3, 121.4],
  [31.2, 121.4],
] as const;

test('shapes stand where they are, to the pixel, at every zoom', () => {
  const sheet = makeSketchSheet([{ kind: 'building', form: 'area', lines: [square] }]);
  for (const zoom of [12, 16, 18]) {
    const [x, y] = project({ lat: 31.2, lon: 121.4 }).map((share) => share * 256 * 2 ** zoom);
    expect(sheet.shapesAt(zoom)[0]?.lines[0]?.[0]).toEqual([x, y]);
    expect(sheet.shapesAt(zoom)[0]?.box[0]).toBe(x);
  }
});

test('corners that a zoom cannot show are left out at it', () => {
  const wavy = Array.from({ length: 100 }, (_, i) => [31 + (i % 2) * 0.0001, 121 + i * 0.001] as const);
  const sheet = makeSketchSheet([{ kind: 'path', form: 'line', lines: [wavy] }]);
  expect(sheet.shapesAt(10)[0]?.lines[0]).toHaveLength(2);
  expect(sheet.shapesAt(18)[0]?.lines[0]).toHaveLength(100);
});

test('water lies below what is drawn on it', () => {
  const line = [
    [31, 121],
    [32, 121],
  ] as const;
  const kinds = (['ferry', 'path', 'water', 'building'] as const).map((kind) => ({
    kind,
    form: 'line' as const,
    lines: [line],
  }));
  expect(
    makeSketchSheet(kinds)
      .shapesAt(12)
      .map(({ kind }) => kind),
  ).toEqual(['water', 'building', 'path', 'ferry']);
});

test('a name comes when there is room for it', () => {
  const [label] = makeSketchSheet([{ kind: 'water', form: 'area', name: 'Lake', lines: [square] }]).labels;
  expect(label).toMatchObject({ text: 'Lake', kind: 'river', lat: 31.25, from: 10 });
  const small = [
    [31.2, 121.4],
    [31.2, 121.401],
    [31.201, 121.401],
    [31.2, 121.4],
  ] as const;
  const [garden] = makeSketchSheet([{ kind: 'green', form: 'area', name: 'Garden', lines: [small] }]).labels;
  expect(garden?.kind).toBe('sketch');
  expect(garden?.from).toBeGreaterThan(15);
});

test('a line across the 180° meridian does not go around the world', () => {
  const sheet = makeSketchSheet([
    {
      kind: 'ferry',
      form: 'line',
      lines: [
        [
          [-17, 179.9],
          [-17, -179.9],
        ],
      ],
    },
  ]);
  const [west, , east] = sheet.shapesAt(9)[0]!.box;
  expect(east - west).toBeLessThan(100);
});
