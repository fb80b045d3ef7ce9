import { describe, expect, test } from 'vitest';
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

describe('a still and the movie of its moment', () => {
  const still = (more: Partial<PhotoFacts> = {}) => ({ ...facts('2019-06-24T19:31:07'), ...more });
  const movie = (local: string, more: Partial<PhotoFacts> = {}): PhotoFacts => ({
    ...facts(local),
    format: 'video',
    video: { duration: 3, way: 'copy' },
    ...more,
  });
  const pairOf = (...files: [file: string, facts: PhotoFacts][]) =>
    pairFiles(files.map(([file, own]) => ({ file, facts: own }))).map(({ shown, companions }) =>
      [shown, ...companions].map(({ file }) => file),
    );

  test('are one photo by the name that the phone gave to both, whatever they are called', () => {
    const contentId = '12AB-34';
    expect(
      pairOf(
        ['IMG_1.HEIC', still({ contentId })],
        ['IMG_1.MOV', movie('2019-06-24T19:31:06', { contentId: 'other' })],
        ['sea.MOV', movie('2019-06-24T19:31:06', { contentId })],
        ['elsewhere/sea.MOV', movie('2019-06-24T19:31:06', { contentId })],
      ),
    ).toEqual([['IMG_1.HEIC', 'sea.MOV'], ['IMG_1.MOV'], ['elsewhere/sea.MOV']]);
  });

  test('are two where the movie is long, or of another time', () => {
    const long = movie('2019-06-24T19:31:07', { video: { duration: 42, way: 'copy' } });
    expect(pairOf(['a.jpg', still()], ['a.mp4', long])).toEqual([['a.jpg'], ['a.mp4']]);
    expect(pairOf(['a.jpg', still()], ['a.mp4', movie('2019-06-24T20:00:00')])).toEqual([
      ['a.jpg'],
      ['a.mp4'],
    ]);
    expect(pairOf(['a.jpg', still()], ['a.mp4', movie('2019-06-24T19:31:05')])).toEqual([['a.jpg', 'a.mp4']]);
  });

  test('are compared as instants where both know one', () => {
    const inUtc: PhotoFacts = movie('2019-06-24T11:31:06');
    const utc = {
      local: '2019-06-24T11:31:06',
      offset: '+00:00',
      offsetSource: 'utc',
      source: 'exif',
    } as const;
    const there = { local: '2019-06-24T19:31:07', offset: '+08:00', source: 'exif' } as const;
    expect(pairOf(['a.jpg', still({ taken: there })], ['a.mov', { ...inUtc, taken: utc }])).toEqual([
      ['a.jpg', 'a.mov'],
    ]);
    expect(pairOf(['a.jpg', still()], ['a.mov', { ...inUtc, taken: utc }])).toEqual([['a.jpg', 'a.mov']]);
  });
});
