import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../../../tests/fixtures/makeFolder.ts';
import { openFolderHandle } from '../../../../../tests/fixtures/openFolderHandle.ts';
import { openDropped } from './openDropped.ts';

const file = (name: string) => new File(['a'], name);
const fileItem = (name: string) => ({
  kind: 'file',
  webkitGetAsEntry: () => null,
  getAsFile: () => file(name),
  getAsFileSystemHandle: () => Promise.resolve({ kind: 'file', name }),
});
const folderItem = (folder: string) => ({
  ...fileItem('trip'),
  getAsFileSystemHandle: () => Promise.resolve(openFolderHandle(folder)),
});
const drop = (...items: unknown[]) => openDropped({ items } as never);

test('a folder that is dropped by itself can be saved into, where the browser lets it', async () => {
  const folder = makeFolder({ 'a.jpg': 'a', 'photos.yaml': 'title: L\n' });
  const dropped = await drop(folderItem(folder), { kind: 'string' });
  if (dropped.kind !== 'trip') throw new Error('no trip');
  expect(dropped.trip.files.map(({ path }) => path)).toEqual(['a.jpg']);
  const change = { path: 'photos.yaml', before: 'title: L\n', after: 'title: Lisbon\n' };
  expect(await dropped.trip.keeper?.save([change])).toEqual({ kind: 'saved' });
  expect(readFileSync(join(folder, 'photos.yaml'), 'utf8')).toBe('title: Lisbon\n');
});

test('files, several things and what a browser gives no handle of are files alone', async () => {
  const plain = { ...fileItem('b.jpg'), getAsFileSystemHandle: undefined };
  const refused = {
    ...plain,
    getAsFileSystemHandle: () => Promise.reject(new DOMException('', 'NotAllowedError')),
  };
  const paths = async (...items: unknown[]) => {
    const dropped = await drop(...items);
    return dropped.kind === 'files' ? dropped.files.map(({ path }) => path) : dropped.kind;
  };
  expect(await paths(fileItem('a.jpg'))).toEqual(['a.jpg']);
  expect(await paths(fileItem('a.jpg'), folderItem(makeFolder()))).toEqual(['a.jpg', 'trip']);
  expect(await paths(plain)).toEqual(['b.jpg']);
  expect(await paths(refused)).toEqual(['b.jpg']);
  const chosen = await openDropped([file('c.jpg')] as never);
  expect(chosen).toMatchObject({ kind: 'files', files: [{ path: 'c.jpg' }] });
});
