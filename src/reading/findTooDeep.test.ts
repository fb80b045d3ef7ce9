import { expect, test } from 'vitest';
import { findTooDeep } from './findTooDeep.ts';
import { readTripSettings } from './readTripSettings.ts';

test('what is nested thousands deep is found by its line, however it is written', () => {
  expect(findTooDeep(`zone: Asia/Tokyo\nphotos: ${'['.repeat(20_000)}`)).toBe(2);
  expect(findTooDeep(`photos:\n  ${'{ a: '.repeat(5000)}1${'}'.repeat(5000)}\n`)).toBe(2);
  expect(findTooDeep('- '.repeat(20_000))).toBe(1);
  expect(findTooDeep('? '.repeat(20_000))).toBe(1);
  const stairs = Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:\n`).join('');
  expect(findTooDeep(stairs)).toBe(100);
});

test('long texts, brackets in words and deep indentation are no nesting', () => {
  expect(findTooDeep(`photos:\n  a.jpg:\n    caption: "${':[ '.repeat(500)}"\n`)).toBeUndefined();
  expect(findTooDeep(`photos:\n  a.jpg: { alt: ${'(['.repeat(5)} }\n`)).toBeUndefined();
  expect(findTooDeep(`title: >\n${' '.repeat(500)}Far in\n`)).toBeUndefined();
});

test('settings that nest so deep are refused by their line', () => {
  expect(() => readTripSettings(`title: Bomb\nplaces: ${'['.repeat(20_000)}`, 'photos.yaml')).toThrow(
    'photos.yaml:2: this is not readable as YAML: lists and settings are nested 100 deep; nest them less deeply',
  );
});
