import { expect, test } from 'vitest';
import { movePosition } from '../../geometry/movePosition.ts';
import type { SketchShape } from '../sketch.ts';
import { cutSketchAtZones } from './cutSketchAtZones.ts';

const home = { lat: 18.52, lon: 73.85, radius: 1000, hidden: 'spot' as const, closedSide: 180 };
const away = (bearing: number, metres: number) => movePosition(home, bearing, metres);
const square = (metres: number, centre = home) =>
  [45, 135, 225, 315, 45].map((bearing) => movePosition(centre, bearing, metres));
const cut = (form: SketchShape['form'], ...lines: SketchShape['lines']) =>
  cutSketchAtZones({ file: 'map.geojson', shapes: [{ kind: 'line', form, lines }] }, [home]).shapes;

test('a line ends before a hole, and goes on behind it', () => {
  const line = [
    away(270, 3000),
    away(270, 2000),
    away(270, 500),
    away(90, 500),
    away(90, 2000),
    away(90, 3000),
  ];
  expect(cut('line', line).map(({ lines }) => lines)).toEqual([
    [
      [line[0], line[1]],
      [line[4], line[5]],
    ],
  ]);
});

test('a line that begins in a hole goes on where it points back into it no more, as a walk from there does', () => {
  const street = [away(90, 500), away(90, 1500), away(90, 3000)];
  expect(cut('line', street)).toEqual([]);
  const around = [movePosition(street[2]!, 0, 500), movePosition(street[2]!, 0, 3000)];
  expect(cut('line', [...street, ...around]).map(({ lines }) => lines)).toEqual([[[street[2], ...around]]]);
});

test('no line is drawn through a hole', () => {
  expect(cut('line', [away(270, 2000), away(90, 2000)])).toEqual([]);
});

test('an area that touches a hole, lies in it or holds it is gone, as its middle would tell', () => {
  for (const metres of [100, 1200, 5000]) expect(cut('area', square(metres))).toEqual([]);
  expect(cut('area', square(500, { ...home, ...away(0, 1300) }))).toEqual([]);
});

test('so is a line that is closed around it', () => {
  expect(cut('line', square(5000))).toEqual([]);
});

test('what lies elsewhere stays as it is', () => {
  const elsewhere = square(500, { ...home, ...away(0, 4000) });
  expect(cut('area', elsewhere)[0]?.lines).toEqual([elsewhere]);
  expect(cut('point', [away(0, 1500)])).toHaveLength(1);
});

test('a point in a hole is gone', () => {
  expect(cut('point', [away(0, 200)])).toEqual([]);
});
