import { expect, test } from 'vitest';
import { makePhotoView } from '../../../../tests/fixtures/makePhotoView.ts';
import { PhotoShelf } from '../../photo/photoShelf.ts';
import { makeColumns } from '../galleryColumns.ts';
import { filterGallery } from './filterGallery.ts';

const photos = [150, 75, 133, 100, 200].map((ratio, at) =>
  makePhotoView(String(at), { width: ratio, height: 100 }),
);
const days = [
  { title: 'Monday', date: '2018-04-30', count: 2, facts: 'Trastevere · 2 photos · 3 km' },
  { title: 'Tuesday', date: '2018-05-01', count: 1, facts: '1 photo' },
  { title: 'Without a date', count: 2 },
];
const shelf = new PhotoShelf(photos, { root: '', fileOf: () => undefined, choose: () => [] });
const gallery = { columns: makeColumns(photos, days), shelf };
const describe = (_: unknown, left: number) => `${left} left`;

test('what is left of a gallery has its own shapes and days', () => {
  const { columns } = filterGallery(gallery, Uint32Array.from([1, 3, 4]), describe);
  expect(columns.ratios).toEqual([75, 100, 200]);
  expect(columns.days).toEqual([
    { title: 'Monday', date: '2018-04-30', facts: '1 left', count: 1 },
    { title: 'Without a date', facts: '2 left', count: 2 },
  ]);
});

test('its photos are those of the whole gallery, by their place in what is left', () => {
  const left = filterGallery(gallery, Uint32Array.from([1, 3, 4]), describe).shelf;
  expect(left.get(1)?.id).toBe('3');
  expect(left.get(3)).toBeUndefined();
  expect(left.numberOf('t/photos/4/')).toBe(2);
  expect(left.numberOf('t/photos/0/')).toBeUndefined();
});

test('nothing is left of nothing', () => {
  expect(filterGallery(gallery, new Uint32Array(0), describe).columns.days).toEqual([]);
});
