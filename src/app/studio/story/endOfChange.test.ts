import { expect, test } from 'vitest';
import { endOfChange } from './endOfChange.ts';

test('the caret goes to the end of what has changed', () => {
  expect(endOfChange('It rains.', 'It snows.')).toBe('It snow'.length);
  expect(endOfChange('It rains.', 'It.')).toBe(2);
  expect(endOfChange('aa', 'aaa')).toBe(1);
  expect(endOfChange('', 'It')).toBe(2);
  expect(endOfChange('It', '')).toBe(0);
});
