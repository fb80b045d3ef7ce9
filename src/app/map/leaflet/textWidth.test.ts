import { expect, test } from 'vitest';
import { textWidth } from './textWidth.ts';

test('an ideograph is as wide as it is high, a letter about half of that', () => {
  expect(textWidth('外滩')).toBe(2);
  expect(textWidth('The Bund')).toBeCloseTo(4.3, 1);
  expect(textWidth('')).toBe(0);
});
