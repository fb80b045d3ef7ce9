import { expect, test } from 'vitest';
import type { Rendition } from '../../journal/rendition.ts';
import { fallbackOf, sourcesOf } from './sources.ts';

const rendition = (type: Rendition['type'], width: number): Rendition => ({
  type,
  width,
  height: width / 2,
  url: `${width}.${type.slice(6)}`,
});
const plain = [rendition('image/avif', 640), rendition('image/avif', 2048), rendition('image/jpeg', 1280)];
const bright = [1280, 2048].map((width): Rendition => ({
  ...rendition('image/jpeg', width),
  url: `${width}-bright.jpeg`,
  hdr: true,
}));

const ultra = [...plain.slice(0, 2), ...bright, ...plain.slice(2)];

test('what has a gain map is offered first, to screens that show it alone', () => {
  expect(sourcesOf(ultra, true)).toEqual([
    {
      media: '(dynamic-range: high)',
      type: 'image/jpeg',
      srcset: '1280-bright.jpeg 1280w, 2048-bright.jpeg 2048w',
    },
    { type: 'image/avif', srcset: '640.avif 640w, 2048.avif 2048w' },
    { type: 'image/jpeg', srcset: '1280.jpeg 1280w' },
  ]);
  expect(fallbackOf(ultra)).toEqual(rendition('image/jpeg', 1280));
});

test('thumbnails, and photos without a gain map, have the same sources for every screen', () => {
  expect(sourcesOf(ultra)).toEqual(sourcesOf(plain));
  expect(sourcesOf(plain, true)).toEqual(sourcesOf(plain));
});
