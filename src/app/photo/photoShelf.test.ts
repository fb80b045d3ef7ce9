import { expect, test } from 'vitest';
import { makePhotoView } from '../../../tests/fixtures/makePhotoView.ts';
import type { PhotoView } from '../page.ts';
import { placedPhotos } from '../map/placedPhotos.ts';
import { PhotoShelf } from './photoShelf.ts';

const photo = (id: string, placed = true) =>
  makePhotoView(id, placed ? { spot: { lat: 31.2, lon: 121.5 } } : {});

/** A file whose address holds its content. */
const root = 'data:application/json,';
const fileOf = (photos: readonly PhotoView[]) => encodeURIComponent(JSON.stringify(photos));

const first = [photo('a'), photo('b', false), photo('c')];
const second = [photo('d', false), photo('e')];

test('photos have the numbers of their order, and are there once their file has been loaded', async () => {
  const files = [
    { url: fileOf(first), first: 0, count: 3 },
    { url: fileOf(second), first: 3, count: 2 },
  ];
  const asked: number[] = [];
  const shelf = new PhotoShelf([photo('a')], {
    root,
    fileOf: (number) => (asked.push(number), files[number < 3 ? 0 : 1]),
    choose: (photos) => photos,
  });
  expect([shelf.get(0)?.id, shelf.get(4)]).toEqual(['a', undefined]);
  await shelf.load([0, 3, 4]);
  expect([shelf.get(3)?.id, shelf.get(4)?.id, shelf.get(1)]).toEqual(['d', 'e', undefined]);
  expect([shelf.numberOf('t/photos/e/'), shelf.numberOf('t/photos/b/')]).toEqual([4, undefined]);
  // The first is known, the last came with the one before it.
  expect(asked).toEqual([3]);
});

test('a map takes those of a file that have a position, which are its numbers', async () => {
  const shelf = new PhotoShelf([], {
    root,
    fileOf: (number) =>
      number < 2 ? { url: fileOf(first), first: 0, count: 2 } : { url: fileOf(second), first: 2, count: 1 },
    choose: placedPhotos,
  });
  expect((await shelf.all([0, 1, 2])).map(({ id }) => id)).toEqual(['a', 'c', 'e']);
});

test('what could not be loaded is asked for again the next time', async () => {
  let url = 'not json';
  const shelf = new PhotoShelf([], {
    root,
    fileOf: () => ({ url, first: 0, count: 3 }),
    choose: (photos) => photos,
  });
  await expect(shelf.load([0])).rejects.toThrow();
  url = fileOf(first);
  await shelf.load([0]);
  expect(shelf.get(0)?.id).toBe('a');
});

test('a set in the middle of files has those of their photos that are its own', async () => {
  const file = { url: fileOf([...first, ...second]), first: -1, count: 5 };
  const shelf = new PhotoShelf([], { root, fileOf: () => file, choose: (photos) => photos, count: 3 });
  await shelf.load([0, 1, 2]);
  expect([-1, 0, 2, 3].map((number) => shelf.get(number)?.id)).toEqual([undefined, 'b', 'd', undefined]);
  expect(['a', 'd', 'e'].map((id) => shelf.numberOf(`t/photos/${id}/`))).toEqual([undefined, 2, undefined]);
});
