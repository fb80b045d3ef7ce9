import { expect, test } from 'vitest';
import type { OriginalView } from '../photo/original.ts';
import { neededOriginal } from './neededOriginal.ts';

const original: OriginalView = {
  type: 'image/jpeg',
  width: 4032,
  height: 3024,
  url: 'original.jpg',
  size: '3.2 MB',
};
const renditions = [
  { type: 'image/avif', width: 2048, height: 1536, url: '2048.avif' },
  { type: 'image/jpeg', width: 1280, height: 960, url: '1280.jpg' },
] as const;
const avif = { avif: true, hdr: false };

test('the original is needed from the first pixel on that the renditions do not have', () => {
  expect(neededOriginal({ renditions, original }, avif, 2048)).toBeUndefined();
  expect(neededOriginal({ renditions, original }, avif, 2049)).toBe(original);
});

test('a browser that shows no AVIF needs it sooner', () => {
  expect(neededOriginal({ renditions, original }, { avif: false, hdr: false }, 1281)).toBe(original);
});

test('a HEIC stays where it is, and of what is not published there is none', () => {
  expect(
    neededOriginal({ renditions, original: { ...original, type: 'image/heic' } }, avif, 4000),
  ).toBeUndefined();
  expect(neededOriginal({ renditions }, avif, 4000)).toBeUndefined();
});

test('on a screen that shines, only an original that shines takes the place of what does', () => {
  const bright = { ...renditions[0], type: 'image/jpeg', url: 'bright.jpg', hdr: true } as const;
  const photo = { renditions: [...renditions, bright] };
  const shows = { avif: true, hdr: true };
  const shining = { ...original, hdr: true } as const;
  expect(neededOriginal({ ...photo, original }, shows, 4000)).toBeUndefined();
  expect(neededOriginal({ ...photo, original: shining }, shows, 4000)).toBe(shining);
  expect(neededOriginal({ ...photo, original }, avif, 4000)).toBe(original);
});
