import { expect, test } from 'vitest';
import { nameTrip } from './nameTrip.ts';

const named = (...paths: string[]) => {
  const { name, files } = nameTrip(paths.map((path) => ({ path, blob: new Blob() })));
  return [name, files.map(({ path }) => path)];
};

test('a folder gives the trip its name', () => {
  expect(named('Lisbon/a.jpg', 'Lisbon/day 2/b.jpg')).toEqual(['Lisbon', ['a.jpg', 'day 2/b.jpg']]);
});

test('a file stays what it was, but for its path', () => {
  const blob = new Blob(['a']);
  expect(nameTrip([{ path: 'Lisbon/a.jpg', blob, modified: 7 }]).files).toEqual([
    { path: 'a.jpg', blob, modified: 7 },
  ]);
});

test('files, several folders, and files beside a folder have no name', () => {
  expect(named('a.jpg', 'b.jpg')).toEqual([undefined, ['a.jpg', 'b.jpg']]);
  expect(named('Lisbon/a.jpg', 'Porto/a.jpg')).toEqual([undefined, ['Lisbon/a.jpg', 'Porto/a.jpg']]);
  expect(named('a.jpg', 'Lisbon/a.jpg')).toEqual([undefined, ['a.jpg', 'Lisbon/a.jpg']]);
  expect(named()).toEqual([undefined, []]);
});
