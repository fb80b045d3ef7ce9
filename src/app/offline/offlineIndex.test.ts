import { expect, test } from 'vitest';
import { findChangedRolls, rollOf } from './offlineIndex.ts';

test('spreads paths that are alike over all rolls', () => {
  const counts = Array.from({ length: 8 }, () => 0);
  for (let at = 0; at < 8000; at++) {
    const number = rollOf(`img/${at.toString(16).padStart(16, '0')}-640.avif`, 8);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(800);
  expect(Math.max(...counts)).toBeLessThan(1200);
});

test('has one roll for all paths of a small site', () => {
  expect([rollOf('', 1), rollOf('img/a.avif', 1)]).toEqual([0, 0]);
});

test('compares only what has changed, and everything where the site is divided anew', () => {
  expect([...findChangedRolls(['a', 'b'], ['a', 'c'])]).toEqual([1]);
  expect([...findChangedRolls(['a', 'b'], ['a', 'b'])]).toEqual([]);
  expect([...findChangedRolls(['a'], ['a', 'b'])]).toEqual([0, 1]);
  expect([...findChangedRolls([], ['a'])]).toEqual([0]);
});
