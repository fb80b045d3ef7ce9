import { expect, test } from 'vitest';
import { formatBytes } from './formatBytes.ts';

test('a file is as long as a reader cares to know', () => {
  expect(formatBytes(3_241_907, 'en')).toBe('3.2 MB');
  expect(formatBytes(24_600_000, 'en')).toBe('25 MB');
  expect(formatBytes(999_500, 'en')).toBe('1 MB');
  expect(formatBytes(999_499, 'en')).toBe('999 kB');
  expect(formatBytes(12, 'en')).toBe('1 kB');
});

test('in the numbers of the language', () => {
  expect(formatBytes(3_241_907, 'de')).toBe('3,2 MB');
  expect(formatBytes(840_000, 'fr')).toBe('840\u{202f}ko');
  expect(formatBytes(9_960_000, 'zh-Hans')).toBe('10 MB');
});
