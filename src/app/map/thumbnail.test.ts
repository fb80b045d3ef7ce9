import { expect, test } from 'vitest';
import type { Rendition } from '../../journal/rendition.ts';
import { pickThumbnails } from './thumbnail.ts';

const rendition = (type: Rendition['type'], width: number, height: number): Rendition => ({
  type,
  width,
  height,
  url: `${width}.${type.slice(6)}`,
});
const urls = (renditions: readonly Rendition[], pixels: number) =>
  pickThumbnails({ renditions }, pixels).map(({ url }) => url);

test('takes the smallest that fills the pin, one of each type, the common type last', () => {
  const all = [
    rendition('image/jpeg', 1280, 960),
    rendition('image/avif', 320, 240),
    rendition('image/avif', 1280, 960),
  ];
  expect(urls(all, 96)).toEqual(['320.avif', '1280.jpeg']);
});

test('measures the short side: a panorama of 320 by 80 is too low', () => {
  expect(urls([rendition('image/jpeg', 320, 80), rendition('image/jpeg', 640, 160)], 96)).toEqual([
    '640.jpeg',
  ]);
});

test('no pin glares: what has a gain map is passed over', () => {
  const bright: Rendition = { ...rendition('image/jpeg', 100, 100), url: 'bright.jpeg', hdr: true };
  expect(urls([bright, rendition('image/jpeg', 1280, 960)], 96)).toEqual(['1280.jpeg']);
});

test('takes the largest there is where all are too small', () => {
  expect(urls([rendition('image/png', 32, 32), rendition('image/png', 64, 64)], 96)).toEqual(['64.png']);
});
