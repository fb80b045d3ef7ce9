import { expect, test } from 'vitest';
import { joinFacts } from './joinFacts.ts';

test('what is known stands in a line, and no line breaks before a dot', () => {
  expect(joinFacts(['24 photos', undefined, '', '31 km'])).toBe('24 photos\u00a0· 31 km');
  expect(joinFacts([undefined])).toBe('');
});
