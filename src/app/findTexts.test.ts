import { afterAll, expect, test } from 'vitest';
import { findTexts } from './findTexts.ts';
import { chooseTexts, messages } from './messages.ts';

afterAll(() => chooseTexts(undefined));

test.each([
  ['zh-Hans', '关闭'],
  ['zh', '关闭'],
  ['zh-SG', '关闭'],
  ['zh-TW', 'Close'],
  ['en-GB', 'Close'],
  ['de', 'Close'],
])('a site in %s says %s', async (tag, close) => {
  await chooseTexts(findTexts(tag));
  expect(messages.lightbox.close).toBe(close);
});
