import { expect, test } from 'vitest';
import { chooseTileLanguage } from './tileLanguage.ts';

test.each([
  ['en-GB', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-Hans', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['', 'en'],
])('names on a site in "%s" are those of "%s"', (tag, language) => {
  expect(chooseTileLanguage(tag)).toBe(language);
});
