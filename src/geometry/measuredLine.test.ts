import { expect, test } from 'vitest';
import { cutLine, measureLine } from './measuredLine.ts';

const at = (lat: number, lon: number) => ({ lat, lon });

test('each point knows how far it lies along the line', () => {
  const { metres } = measureLine([at(0, 0), at(0, 1), at(0, 1), at(0, 3)]);
  expect(metres.map(Math.round)).toEqual([0, 111195, 111195, 333585]);
});

test('a line is cut where a share of its length ends', () => {
  const line = measureLine([at(0, 0), at(0, 1), at(0, 3)]);
  expect(cutLine(line, 0)).toEqual([at(0, 0)]);
  const [start, corner, end] = cutLine(line, 0.5);
  expect([start, corner]).toEqual([at(0, 0), at(0, 1)]);
  expect(end?.lon).toBeCloseTo(1.5, 9);
  expect(cutLine(line, 1)).toEqual([at(0, 0), at(0, 1), at(0, 3)]);
});

test('an unwrapped line is cut beyond the date line', () => {
  const [, end] = cutLine(measureLine([at(0, 179), at(0, 183)]), 0.5);
  expect(end?.lon).toBeCloseTo(181, 9);
});

test('a line that leads nowhere has one position', () => {
  const line = measureLine([at(1, 2), at(1, 2)]);
  expect(cutLine(line, 0)).toEqual([at(1, 2)]);
  expect(cutLine(line, 0.5).at(-1)).toEqual(at(1, 2));
  expect(cutLine(line, 1).at(-1)).toEqual(at(1, 2));
});
