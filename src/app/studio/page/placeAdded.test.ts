import { expect, test } from 'vitest';
import type { OpenedFile } from '../trip/openedTrip.ts';
import { placeAdded } from './placeAdded.ts';

const file = (path: string, content: string): OpenedFile => ({
  path,
  blob: new Blob([content]),
  modified: 1,
});
const pathsOf = (files: readonly OpenedFile[]) => files.map(({ path }) => path);

const phone = [file('IMG_0001.jpg', 'phone'), file('IMG_0002.jpg', 'sea')];

test('photos of a second folder that have the names of others stay apart from them, with all that belongs to them', () => {
  const camera = [
    file('Camera/IMG_0001.jpg', 'the camera'),
    file('Camera/IMG_0001.xmp', '<x/>'),
    file('Camera/index.md', '# Day 2'),
    file('Camera/photos.yaml', 'photos: {}'),
  ];
  const { files, texts, leftOut } = placeAdded(camera, phone);
  expect(pathsOf(files)).toEqual(['Camera/IMG_0001.jpg', 'Camera/IMG_0001.xmp']);
  expect(pathsOf(texts)).toEqual(['Camera/index.md']);
  expect(leftOut).toEqual(['Camera/photos.yaml']);
  expect(placeAdded(camera, [...phone, ...files]).files).toEqual([]);
});

test('a photo without a folder that has the name of another gets a number', () => {
  expect(pathsOf(placeAdded([file('IMG_0001.jpg', 'another')], phone).files)).toEqual(['IMG_0001-2.jpg']);
});

test('the same files once more are not added, further ones of a folder are', () => {
  const again = [file('Phone/IMG_0001.jpg', 'phone'), file('Phone/IMG_0003.jpg', 'pier')];
  expect(pathsOf(placeAdded(again, phone).files)).toEqual(['IMG_0003.jpg']);
});
