import { expect, test } from 'vitest';
import { checkText, findNewFault } from './checkText.ts';
import { isTripText } from './isTripText.ts';

test('settings and posts that a build takes have no problem', () => {
  expect(checkText('photos.yaml', 'photos:\n  bund.jpeg: { caption: Night }\n')).toEqual([]);
  expect(checkText('index.md', '---\ntitle: Bund\n---\nWords.\n')).toEqual([]);
});

test('settings that would stop a build say where', () => {
  expect(checkText('photos.yaml', 'photos:\n  bund.jpeg: { capton: Night }\n')).toMatchObject([
    { file: 'photos.yaml', line: 2 },
  ]);
  expect(checkText('photos.yaml', 'photos: [').map(({ file }) => file)).toEqual(['photos.yaml']);
  expect(checkText('day/later.md', '---\ntitle: [\n---\n').map(({ file }) => file)).toEqual(['day/later.md']);
});

test('a text that is faulty already may be mended step by step, one that is not stays without fault', () => {
  const [good, bad, worse] = ['title: L\n', 'titel: L\n', 'titel: L\nzon: x\n'];
  expect(findNewFault('photos.yaml', worse, bad)).toBeUndefined();
  expect(findNewFault('photos.yaml', bad, good)).toBeUndefined();
  expect(findNewFault('photos.yaml', good, bad)?.line).toBe(1);
  expect(findNewFault('photos.yaml', undefined, bad)?.line).toBe(1);
});

test('aliases that would grow beyond measure are refused, and quickly', () => {
  const layers = Array.from({ length: 40 }, (_, i) => `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`).slice(1);
  const bomb = ['a0: &a0 [x, x]', ...layers].join('\n');
  const begun = performance.now();
  expect(checkText('photos.yaml', bomb).length).toBeGreaterThan(0);
  expect(performance.now() - begun).toBeLessThan(5000);
});

test('what the author writes of a trip are its settings and its posts', () => {
  const texts = ['photos.yaml', 'index.md', 'day 2/夜.MD', '_later.markdown'];
  expect(texts.filter(isTripText)).toEqual(texts);
  const others = ['day/photos.yaml', 'site.yaml', 'README.md', 'a.md/b.jpg', 'bund.jpeg', 'photos.yaml.bak'];
  expect(others.filter(isTripText)).toEqual([]);
});
