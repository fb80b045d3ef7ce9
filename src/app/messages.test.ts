import { afterAll, expect, test } from 'vitest';
import { chooseLanguage, languageSource, messages } from './messages.ts';

afterAll(() => chooseLanguage('en'));

test.each([
  ['zh-Hans', '关闭'],
  ['zh', '关闭'],
  ['zh-CN', '关闭'],
  ['zh-TW', 'Close'],
  ['en-GB', 'Close'],
  ['de', 'Close'],
])('a site in %s says %s', async (tag, close) => {
  await chooseLanguage(tag);
  expect(messages.lightbox.close).toBe(close);
});

test('a page loads the texts of its language with the app, those in English are in it', () => {
  expect(languageSource('zh-SG')).toBe('src/app/languages/zh-Hans.ts');
  expect(languageSource('en')).toBeUndefined();
});
