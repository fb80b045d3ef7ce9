import { expect, test } from 'vitest';
import { chooseSlugs } from './chooseSlugs.ts';

function slugs(...files: (string | [file: string, pinned: string])[]) {
  const named = files.map((file) =>
    typeof file === 'string' ? { file, pinned: undefined } : { file: file[0], pinned: file[1] },
  );
  const forward = Object.fromEntries(chooseSlugs(named));
  expect(Object.fromEntries(chooseSlugs(named.toReversed()))).toEqual(forward);
  return forward;
}

test('a slug is the path without extension', () => {
  expect(slugs('bund.jpeg', 'day 1/IMG_0107.JPG', '外滩.jpg')).toEqual({
    'bund.jpeg': 'bund',
    'day 1/IMG_0107.JPG': 'day-1-img-0107',
    '外滩.jpg': '外滩',
  });
});

test('of two with one name the jpg keeps it, the other adds its extension', () => {
  expect(slugs('a.png', 'a.jpg', 'a.webp', 'a.tiff')).toEqual({
    'a.jpg': 'a',
    'a.png': 'a-png',
    'a.webp': 'a-webp',
    'a.tiff': 'a-tiff',
  });
});

test('of two of one kind the first by bytes keeps it, then extension, then number', () => {
  expect(slugs('IMG 1.jpg', 'IMG-1.jpg', 'IMG_1.jpg', 'img.1.jpg')).toEqual({
    'IMG 1.jpg': 'img-1',
    'IMG-1.jpg': 'img-1-jpg',
    'IMG_1.jpg': 'img-1-jpg-2',
    'img.1.jpg': 'img-1-jpg-3',
  });
});

test('an ending never takes the address of a photo that is called so', () => {
  expect(slugs('a.jpg', 'a.png', 'a-png.webp')).toEqual({
    'a.jpg': 'a',
    'a-png.webp': 'a-png',
    'a.png': 'a-png-2',
  });
});

test("the author's slug comes first", () => {
  expect(slugs(['z.png', 'a'], 'a.jpg')).toEqual({ 'z.png': 'a', 'a.jpg': 'a-jpg' });
});

test('a name without letters or with a position in it says neither', () => {
  expect(slugs('!!!.jpg', '---.jpg')).toEqual({ '!!!.jpg': 'photo', '---.jpg': 'photo-jpg' });
  expect(slugs('home 52.52001, 13.40495.jpg')).toEqual({ 'home 52.52001, 13.40495.jpg': 'home' });
});

test('a long name keeps its ending within 80 bytes', () => {
  const long = 'x'.repeat(100);
  expect(slugs(`${long}.jpg`, `${long}.png`)).toEqual({
    [`${long}.jpg`]: 'x'.repeat(80),
    [`${long}.png`]: `${'x'.repeat(76)}-png`,
  });
});
