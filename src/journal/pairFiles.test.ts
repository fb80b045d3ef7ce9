import { expect, test } from 'vitest';
import { pairFiles } from './pairFiles.ts';
import type { PhotoFacts } from './photoFacts.ts';

const facts = (local: string): PhotoFacts => ({
  format: 'jpeg',
  orientation: 1,
  taken: { local, source: 'exif' },
  problems: [],
});

function pair(...files: (string | [file: string, local: string])[]) {
  const read = files.map((file) =>
    typeof file === 'string' ? { file } : { file: file[0], facts: facts(file[1]) },
  );
  return pairFiles(read).map(({ shown, companions }) => [shown.file, ...companions.map(({ file }) => file)]);
}

test('RAW and JPEG, HEIC and JPEG, still and movie are one photo each', () => {
  expect(pair('a.NEF', 'a.jpg', 'b.HEIC', 'b.JPG', 'c.heic', 'c.MOV', 'd.cr3')).toEqual([
    ['a.jpg', 'a.NEF'],
    ['b.JPG', 'b.HEIC'],
    ['c.heic', 'c.MOV'],
    ['d.cr3'],
  ]);
});

test('pictures that browsers show are photos of their own', () => {
  expect(pair('a.jpg', 'a.png', 'a.jpeg', 'a.webp')).toEqual([['a.jpeg'], ['a.jpg'], ['a.png'], ['a.webp']]);
});

test('one name in two folders is two moments', () => {
  expect(pair('x/a.heic', 'y/a.jpg')).toEqual([['x/a.heic'], ['y/a.jpg']]);
});

test('a phone and a camera that both count to 0107 took two photos', () => {
  expect(pair(['IMG_0107.HEIC', '2019-06-24T19:31:07'], ['IMG_0107.JPG', '2019-06-25T08:00:00'])).toEqual([
    ['IMG_0107.HEIC'],
    ['IMG_0107.JPG'],
  ]);
  expect(pair(['IMG_0107.HEIC', '2019-06-24T19:31:07.5'], ['IMG_0107.JPG', '2019-06-24T19:31:07'])).toEqual([
    ['IMG_0107.JPG', 'IMG_0107.HEIC'],
  ]);
});
