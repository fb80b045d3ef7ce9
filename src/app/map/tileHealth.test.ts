import { expect, test } from 'vitest';
import { makeTileHealth, patience } from './tileHealth.ts';

function ask(count: number, began = 0) {
  const health = makeTileHealth(began);
  for (let i = 0; i < count; i++) health.asked();
  return health;
}

test('gives a server up after four failures in a row', () => {
  const health = ask(20);
  expect([1, 2, 3, 4].map((now) => health.failed(now, true))).toEqual([false, false, false, true]);
});

test('gives it up when all that a small map asked for has failed', () => {
  const health = ask(2);
  expect([health.failed(1, true), health.failed(2, true)]).toEqual([false, true]);
});

test('bears holes in a map that works', () => {
  const health = ask(20);
  for (let now = 0; now < 10; now++) {
    expect(health.failed(now, true)).toBe(false);
    health.came();
  }
  for (let i = 0; i < 10; i++) expect(health.failed(patience + 1, true)).toBe(false);
});

test('gives it up at once when the reader is offline, whenever that is', () => {
  const health = ask(20);
  health.came();
  expect(health.failed(3_600_000, false)).toBe(true);
});

test('gives a silent server up at the end of patience', () => {
  const health = ask(6);
  expect(health.waited()).toBe(true);
  health.came();
  expect(health.waited()).toBe(false);
});
