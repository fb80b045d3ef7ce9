import { expect, test } from 'vitest';
import { countUpTo } from './countUpTo.ts';

test('counts what is no larger', () => {
  expect([0, 1, 2, 3, 9].map((limit) => countUpTo([1, 2, 2, 3], limit))).toEqual([0, 1, 3, 4, 4]);
});

test('looks at twenty of 300,000 numbers at most', () => {
  let looks = 0;
  const numbers = new Proxy(
    Array.from({ length: 300_000 }, (_, index) => index),
    {
      get(target, key) {
        if (key !== 'length') looks += 1;
        return Reflect.get(target, key) as unknown;
      },
    },
  );
  expect(countUpTo(numbers, 123_456)).toBe(123_457);
  expect(looks).toBeLessThanOrEqual(20);
});
