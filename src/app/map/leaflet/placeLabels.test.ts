import { expect, test } from 'vitest';
import type { MapLabel } from '../../../geometry/basemapData.ts';
import type { SheetHead } from '../ground/ground.ts';
import { placeLabels } from './placeLabels.ts';

const label = (
  text: string,
  lat: number,
  lon: number,
  kind: MapLabel['kind'] = 'city',
  from = 4,
): MapLabel => ({
  text,
  lat,
  lon,
  kind,
  from,
});
const sheet = (from: number, box: SheetHead['box'], labels: readonly MapLabel[]): SheetHead => ({
  from,
  box,
  labels,
});
const world = (...labels: MapLabel[]) => sheet(0, [-180, -90, 180, 90], labels);
const wide = () => 60;
const texts = (
  sheets: readonly SheetHead[],
  zoom: number,
  pins: readonly { lat: number; lon: number }[] = [],
) => placeLabels(sheets, zoom, wide, pins).map(({ text }) => text);

test('shows a name from its zoom on', () => {
  const sheets = [world(label('Shanghai', 31.2, 121.5, 'city', 5))];
  expect(texts(sheets, 4)).toEqual([]);
  expect(texts(sheets, 5)).toEqual(['Shanghai']);
});

test('takes the names of the finer sheet where there is one', () => {
  const coarse = world(label('Shanghai', 31.2, 121.5), label('Paris', 48.9, 2.4));
  const fine = sheet(7, [117, 27, 126, 36], [label('Suzhou', 31.3, 120.6)]);
  expect(texts([coarse, fine], 6)).toEqual(['Shanghai', 'Paris']);
  expect(texts([coarse, fine], 7)).toEqual(['Paris', 'Suzhou']);
});

test('writes a name once where the areas of two trips overlap, and twice where two places have it', () => {
  const [one, other] = [
    sheet(7, [117, 27, 126, 36], [label('Suzhou', 31.3, 120.6), label('Xinzhuang', 31.1, 121.4)]),
    sheet(7, [119, 29, 123, 33], [label('Suzhou', 31.3001, 120.6002), label('Xinzhuang', 29.4, 119.9)]),
  ];
  expect(texts([one, other], 9)).toEqual(['Suzhou', 'Xinzhuang', 'Xinzhuang']);
});

test('moves a name past the pin that stands on its town', () => {
  const [placed] = placeLabels([world(label('Shanghai', 31.2, 121.5))], 6, wide, [{ lat: 31.2, lon: 121.5 }]);
  expect(placed && placed.left - placed.x).toBe(32);
});

test('leaves a name out rather than write it far from its dot', () => {
  const place = placeLabels([world(label('Minsk', 53.9, 27.6), label('Hrodna', 53.9, 27.6))], 6, wide, []);
  const away = place.map(({ left, middle, x, y }) => [
    Math.abs(middle - y),
    Math.max(left - x, x - left - 60),
  ]);
  expect(away).toEqual([
    [0, 7],
    [0, 7],
  ]);
  const crowd = Array.from({ length: 9 }, (_, at) => label(`Town ${at}`, 53.9, 27.6));
  expect(texts([world(...crowd)], 6)).toHaveLength(2);
});

test('leaves out a name for which there is no room', () => {
  const crowd = Array.from({ length: 30 }, (_, index) => label(`Town ${index}`, 31.2, 121.5));
  expect(texts([world(...crowd)], 6).length).toBeLessThan(10);
});

test('ends the names of countries where towns take over', () => {
  const sheets = [world(label('China', 36.9, 98.6, 'country', 2))];
  expect(texts(sheets, 2)).toEqual(['China']);
  expect(texts(sheets, 7)).toEqual([]);
});
