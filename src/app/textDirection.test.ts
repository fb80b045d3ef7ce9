import { expect, test } from 'vitest';
import { textDirection } from './textDirection.ts';

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['ur', 'rtl'],
  ['pa', 'ltr'],
  ['pa-PK', 'rtl'],
  ['az', 'ltr'],
  ['zh-Hans', 'ltr'],
  ['en', 'ltr'],
])('%s runs %s', (tag, direction) => {
  expect(textDirection(tag)).toBe(direction);
});
