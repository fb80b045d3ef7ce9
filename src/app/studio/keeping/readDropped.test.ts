import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../../tests/fixtures/makeFolder.ts';
import { modifiedOf } from '../trip/openedTrip.ts';
import { readDropped } from './readDropped.ts';

/** A file or folder of the disk as browsers hand it over when it is dropped: a hundred names at a time, by callbacks. */
function entryOf(path: string): FileSystemEntry {
  const stat = statSync(path);
  const common = { name: basename(path), isFile: stat.isFile(), isDirectory: stat.isDirectory() };
  return { ...common, file: fileOf(path), createReader: readerOf(path) } as never;
}

const fileOf = (path: string) => (resolve: (file: File) => void, reject: (error: Error) => void) => {
  if (path.endsWith('locked.jpg')) return reject(new DOMException('', 'NotReadableError'));
  const { mtimeMs } = statSync(path);
  resolve(new File([readFileSync(path)], basename(path), { lastModified: Math.floor(mtimeMs) }));
};

const readerOf = (path: string) => () => {
  const names = readdirSync(path);
  return {
    readEntries: (resolve: (entries: FileSystemEntry[]) => void) =>
      queueMicrotask(() => resolve(names.splice(0, 100).map((name) => entryOf(join(path, name))))),
  };
};

const dropped = (...paths: string[]): DataTransfer =>
  ({
    items: paths.map((path) => ({ kind: 'file', webkitGetAsEntry: () => entryOf(path) })),
  }) as never;

const chosen = (...files: (File & { webkitRelativePath?: string })[]): FileList => files as never;

const pathsOf = async (source: DataTransfer | FileList) =>
  (await readDropped(source)).map(({ path }) => path);

test('a dropped folder is all that is below it, under its own name', async () => {
  const folder = makeFolder({
    'Shanghai 外滩/bund.jpeg': 'abc',
    'Shanghai 外滩/day 2/夜.jpg': '',
    'Shanghai 外滩/photos.yaml': '',
    'Shanghai 外滩/.DS_Store': '',
    'Shanghai 外滩/@eaDir/bund.jpeg': '',
    'walk.gpx': '',
  });
  const files = await readDropped(dropped(join(folder, 'Shanghai 外滩'), join(folder, 'walk.gpx')));
  expect(files.map(({ path }) => path)).toEqual([
    'Shanghai 外滩/bund.jpeg',
    'Shanghai 外滩/day 2/夜.jpg',
    'Shanghai 外滩/photos.yaml',
    'walk.gpx',
  ]);
  expect(await files[0]?.blob.text()).toBe('abc');
  expect(files[0] && modifiedOf(files[0])).toBe(
    Math.floor(statSync(join(folder, 'Shanghai 外滩/bund.jpeg')).mtimeMs),
  );
});

test('thousands of files are found, and told of meanwhile', async () => {
  const names = Array.from({ length: 2345 }, (_, i) => [`trip/${i}.jpg`, String(i)] as const);
  const told: number[] = [];
  const files = await readDropped(dropped(join(makeFolder(Object.fromEntries(names)), 'trip')), (count) =>
    told.push(count),
  );
  expect(files).toHaveLength(2345);
  expect(told).toContain(1000);
  expect(told.at(-1)).toBe(2345);
});

test('of thousands of files that are dropped only what may be a folder is looked up on the disk', async () => {
  const folder = makeFolder({ 'trip/a.jpg': 'a', 'walk.gpx': '' });
  let asked = 0;
  const pictures = Array.from({ length: 2000 }, (_, at) => ({
    kind: 'file',
    type: at % 2 === 0 ? 'image/jpeg' : 'video/mp4',
    getAsFile: () => new File(['a'], `${at}.jpg`),
    webkitGetAsEntry: () => void (asked += 1),
  }));
  const [trip, walk] = dropped(join(folder, 'trip'), join(folder, 'walk.gpx')).items;
  const items = [{ ...trip, type: '' }, ...pictures, { ...walk, type: 'application/gpx+xml' }];
  const paths = await pathsOf({ items } as never);
  expect(paths).toHaveLength(2002);
  expect(paths.slice(-2)).toEqual(['trip/a.jpg', 'walk.gpx']);
  expect(asked).toBe(0);
});

test('a file that cannot be opened is there without bytes, so that it is told of', async () => {
  const folder = makeFolder({ 'trip/a.jpg': 'a', 'trip/locked.jpg': 'b' });
  const files = await readDropped(dropped(join(folder, 'trip')));
  expect(files.map(({ path, blob }) => [path, blob.size])).toEqual([
    ['trip/a.jpg', 1],
    ['trip/locked.jpg', 0],
  ]);
});

test('chosen files have the paths of their folder where one was chosen', async () => {
  const inFolder = Object.assign(new File(['a'], 'a.jpg'), { webkitRelativePath: 'trip/day/a.jpg' });
  const junk = Object.assign(new File(['a'], 'a.jpg'), { webkitRelativePath: 'trip/.thumbs/a.jpg' });
  expect(await pathsOf(chosen(inFolder, junk))).toEqual(['trip/day/a.jpg']);
  expect(await pathsOf(chosen(new File(['a'], 'b.jpg')))).toEqual(['b.jpg']);
});

test('two photos of one name both stay, one that was chosen twice is there once', async () => {
  const one = new File(['one'], 'IMG_1.jpg', { lastModified: 1000 });
  const other = new File(['other'], 'IMG_1.jpg', { lastModified: 2000 });
  expect(await pathsOf(chosen(one, other, one, other))).toEqual(['IMG_1-2.jpg', 'IMG_1.jpg']);
});

test('a picture that is dragged out of a web page is a file without an entry', async () => {
  const folder = makeFolder({ 'trip/a.jpg': 'a' });
  const items = [
    { kind: 'string', webkitGetAsEntry: () => null, getAsFile: () => null },
    { kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => new File(['a'], 'a.png') },
    ...dropped(join(folder, 'trip')).items,
  ];
  expect(await pathsOf({ items } as never)).toEqual(['a.png', 'trip/a.jpg']);
});
