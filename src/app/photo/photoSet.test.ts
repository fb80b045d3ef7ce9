import { expect, test } from 'vitest';
import { makePhotoView as photo } from '../../../tests/fixtures/makePhotoView.ts';
import { PhotoShelf } from './photoShelf.ts';
import { listSet, shelfSet } from './photoSet.ts';

const shelfOf = (...ids: string[]) =>
  new PhotoShelf(
    ids.map((id) => photo(id)),
    { root: '', fileOf: () => undefined, choose: () => [] },
  );

test('a list is a set whose photos are all there', () => {
  const set = listSet([photo('a'), photo('b', { width: 2, height: 4 })]);
  expect([set.count, set.at(1)?.id, set.at(2)]).toEqual([2, 'b', undefined]);
  expect([set.indexOf('t/photos/b/'), set.indexOf('t/photos/c/')]).toEqual([1, -1]);
  expect([set.ratioAt(1), set.mayBePlaced]).toEqual([0.5, false]);
});

test('a set of a shelf has photos that are not loaded, and knows their shapes', () => {
  const set = shelfSet(shelfOf('a', 'b'), 10_000, (number) => number / 100);
  expect([set.count, set.at(1)?.id, set.at(9000), set.ratioAt(9000)]).toEqual([10_000, 'b', undefined, 90]);
  expect([set.indexOf('t/photos/b/'), set.indexOf('t/photos/z/')]).toEqual([1, -1]);
});

test('a set of some of a shelf counts only those', () => {
  const set = shelfSet(shelfOf('a', 'b', 'c'), [2, 0]);
  expect([set.count, set.at(0)?.id, set.at(1)?.id, set.at(2)]).toEqual([2, 'c', 'a', undefined]);
  expect([set.indexOf('t/photos/a/'), set.indexOf('t/photos/b/')]).toEqual([1, -1]);
});
