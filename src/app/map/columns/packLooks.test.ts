import { expect, test } from 'vitest';
import { packLooks, unpackLooks } from './packLooks.ts';
import type { PhotoLook } from './photoLook.ts';

const looks: PhotoLook[] = [
  {
    id: 'shanghai/bund',
    thumbnails: [
      { type: 'image/avif', url: 'img/add4ba4033685f80-320.avif' },
      { type: 'image/jpeg', url: 'img/a7fd78f8e342660b-640.jpg' },
    ],
    color: '#a63',
    focus: [0.35, 0.2],
    place: '外滩',
  },
  {
    id: 'shanghai/noodles',
    thumbnails: [{ type: 'image/png', url: 'img/1.png' }],
    focus: [0, 1],
    inferred: true,
    accuracy: 400,
  },
  {
    id: 'shanghai/ferry',
    color: '#012',
    thumbnails: [
      { type: 'image/avif', url: 'img/00d4ba4033685f80-320.avif' },
      { type: 'image/jpeg', url: 'img/00fd78f8e342660b-640.jpg' },
    ],
    place: '外滩',
  },
  { id: 'shanghai/none', thumbnails: [] },
];

test('gives back what was packed', () => {
  expect(unpackLooks(packLooks(looks))).toEqual(looks);
  expect(unpackLooks(packLooks([]))).toEqual([]);
});

test('writes once what many share', () => {
  const packed = packLooks(looks);
  expect(packed.places).toEqual(['外滩']);
  expect(packed.kinds[0]).toEqual(['image/avif img/*-320.avif', 'image/jpeg img/*-640.jpg']);
  expect(packed.hashes).toHaveLength(64);
});
