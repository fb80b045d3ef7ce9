import { expect, test } from 'vitest';
import { PartSender } from './partSender.ts';

test('what the page has is not sent again, and what was gone is, as the page may have forgotten it', () => {
  const sender = new PartSender();
  const keysOf = (parts: Readonly<Record<string, unknown>>) =>
    [...sender.choose(new Map(Object.entries(parts)))].flat().map(([key]) => key);
  expect(keysOf({ a: 1, b: 2 })).toEqual(['a', 'b']);
  expect(keysOf({ a: 1, b: 3 })).toEqual(['b']);
  expect(keysOf({ b: 3 })).toEqual([]);
  expect(keysOf({ a: 1, b: 3 })).toEqual(['a']);
});
