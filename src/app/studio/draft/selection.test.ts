import { expect, test } from 'vitest';
import {
  chooseAll,
  chooseOne,
  chooseRange,
  keepChosen,
  nothingChosen,
  toggleAmong,
  toggleOne,
  type Selection,
} from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const files = ({ files }: Selection) => [...files];

test('one is chosen, further ones are added and taken out again', () => {
  const two = toggleOne(chooseOne('b'), 'd');
  expect(files(two)).toEqual(['b', 'd']);
  expect(files(toggleOne(two, 'b'))).toEqual(['d']);
});

test('those of a group are gathered, and what is outside of it is let go', () => {
  const group = new Set(['b', 'c', 'd']);
  const gathered = toggleAmong(toggleAmong(chooseOne('a'), 'b', group), 'd', group);
  expect(files(gathered)).toEqual(['b', 'd']);
  expect(files(toggleAmong(gathered, 'b', group))).toEqual(['d']);
});

test('a range begins where one was chosen last, and goes either way', () => {
  const range = chooseRange(chooseOne('b'), 'd', order);
  expect(files(range)).toEqual(['b', 'c', 'd']);
  expect(files(chooseRange(range, 'a', order))).toEqual(['a', 'b']);
  expect(files(chooseRange(toggleOne(chooseOne('a'), 'e'), 'd', order))).toEqual(['d', 'e']);
});

test('a range that began nowhere, or at a photo that has gone, is the one photo', () => {
  expect(chooseRange(nothingChosen, 'c', order)).toEqual(chooseOne('c'));
  expect(chooseRange(chooseOne('x'), 'c', order)).toEqual(chooseOne('c'));
});

test('what has gone is not chosen any more', () => {
  const all = chooseAll(order);
  expect(keepChosen(all, () => true)).toBe(all);
  expect(files(keepChosen(all, (file) => file > 'c'))).toEqual(['d', 'e']);
});
