import { expect, test } from 'vitest';
import { cutList } from './cutList.ts';

const photos = Array.from({ length: 10_000 }, (_, at) => ({
  id: `shanghai/img-${String(at).padStart(4, '0')}`,
}));
const nameOf = (piece: readonly { id: string }[]) => piece.map(({ id }) => id).join();

test('keeps every photo and its order, in pieces of about the size asked for', () => {
  const pieces = cutList(photos, 256);
  expect(pieces.flat()).toEqual(photos);
  expect(pieces.length).toBeGreaterThan(20);
  expect(pieces.length).toBeLessThan(80);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(512);
});

test('a photo more changes one piece', () => {
  const before = new Set(cutList(photos, 256).map(nameOf));
  for (const at of [0, 77, 4321, 9999]) {
    const more = cutList(photos.toSpliced(at, 0, { id: 'shanghai/late' }), 256).map(nameOf);
    expect(more.filter((name) => !before.has(name)).length, `at ${at}`).toBeLessThanOrEqual(2);
  }
});

test('no photos are no pieces', () => {
  expect(cutList([], 256)).toEqual([]);
});
