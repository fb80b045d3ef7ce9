import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asNobody } from '../../../../../tests/fixtures/asNobody.ts';
import { makeFolder } from '../../../../../tests/fixtures/makeFolder.ts';
import { openFolderHandle, type FolderOptions } from '../../../../../tests/fixtures/openFolderHandle.ts';
import type { TextChange } from '../../trip/openedTrip.ts';
import { openFolder, reopenFolder } from './openFolderTrip.ts';

const before = '# mine\r\nzone: Asia/Shanghai\r\n';
const after = `${before}photos:\r\n  bund.jpeg: { caption: 夜 }\r\n`;
const settings: TextChange = { path: 'photos.yaml', before, after };
const post: TextChange = { path: 'day 2/night.md', before: undefined, after: 'New\n' };

const makeTrip = () =>
  makeFolder({
    'bund.jpeg': 'abc',
    'photos.yaml': `\ufeff${before}`,
    'index.md': 'Words\n',
    'README.md': 'notes',
    'day 2/夜.jpg': 'de',
    '.git/config': '',
  });

const opened = (folder: string, options?: FolderOptions) => openFolder(openFolderHandle(folder, options));

async function save(folder: string, changes: readonly TextChange[], options?: FolderOptions) {
  return (await opened(folder, options)).keeper?.save(changes);
}

const textOf = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

test('a folder is its files and its texts, under its own name', async () => {
  const folder = makeTrip();
  const trip = await opened(folder);
  expect(folder.endsWith(trip.name)).toBe(true);
  expect(trip.files.map(({ path }) => path)).toEqual(['README.md', 'bund.jpeg', 'day 2/夜.jpg']);
  expect(await trip.files[1]?.blob.text()).toBe('abc');
  expect([...trip.texts]).toEqual([
    ['index.md', 'Words\n'],
    ['photos.yaml', before],
  ]);
});

test('texts are written to the letter, new ones too, and nothing else', async () => {
  const folder = makeTrip();
  expect(await save(folder, [settings, post])).toEqual({ kind: 'saved' });
  expect(textOf(folder, 'photos.yaml')).toBe(`\ufeff${after}`);
  expect(textOf(folder, 'day 2/night.md')).toBe('New\n');
  expect(readdirSync(join(folder, 'day 2')).toSorted()).toEqual(['night.md', '夜.jpg']);
  expect(textOf(folder, 'bund.jpeg')).toBe('abc');
});

test('nothing is written where a text has changed meanwhile', async () => {
  const folder = makeTrip();
  const trip = await opened(folder);
  writeFileSync(join(folder, 'photos.yaml'), '# by hand\n');
  expect(await trip.keeper?.save([post, settings])).toEqual({
    kind: 'changed',
    conflicts: [{ path: 'photos.yaml', theirs: '# by hand\n' }],
  });
  expect(textOf(folder, 'photos.yaml')).toBe('# by hand\n');
  expect(readdirSync(join(folder, 'day 2'))).toEqual(['夜.jpg']);
});

test('nothing is written that the author does not allow', async () => {
  const folder = makeTrip();
  expect(await save(folder, [settings], { allowed: false })).toEqual({
    kind: 'failed',
    reason: 'the browser was not allowed to write into the folder. Nothing was saved',
  });
  expect(textOf(folder, 'photos.yaml')).toBe(`\ufeff${before}`);
});

test('nothing is written that would stop the next build, or is no text of the trip', async () => {
  const folder = makeTrip();
  expect(await save(folder, [{ ...settings, after: `${before}photos: [` }])).toMatchObject({
    kind: 'failed',
    reason: expect.stringMatching(/^photos\.yaml:3: .*Nothing was saved$/),
  });
  expect(await save(folder, [{ path: 'bund.jpeg', before: 'abc', after: '' }])).toMatchObject({
    kind: 'failed',
  });
  expect(textOf(folder, 'bund.jpeg')).toBe('abc');
});

test('a full disk leaves everything as it was', async () => {
  const folder = makeTrip();
  const long = { ...post, after: 'x'.repeat(1000) };
  expect(await save(folder, [settings, long], { room: 500 })).toEqual({
    kind: 'failed',
    reason: 'the disk is full. Nothing was saved',
  });
  expect(textOf(folder, 'photos.yaml')).toBe(`\ufeff${before}`);
  expect(readdirSync(join(folder, 'day 2'))).toEqual(['夜.jpg']);
});

test('a file that may not be written says so, and nothing of the rest is written', async () => {
  const folder = makeTrip();
  chmodSync(join(folder, 'photos.yaml'), 0o444);
  expect(await asNobody(folder, () => save(folder, [post, settings]))).toEqual({
    kind: 'failed',
    reason:
      'photos.yaml cannot be written; look whether the folder or the file is read-only. Nothing was saved',
  });
  expect(readdirSync(join(folder, 'day 2'))).toEqual(['夜.jpg']);
});

test('what was written before another text failed is written back', async () => {
  const folder = makeTrip();
  const onClose = (path: string) => {
    if (path.endsWith('index.md')) throw new DOMException('', 'NoModificationAllowedError');
  };
  const words: TextChange = { path: 'index.md', before: 'Words\n', after: 'More words\n' };
  expect(await save(folder, [settings, post, words], { onClose })).toEqual({
    kind: 'failed',
    reason: 'index.md cannot be written; look whether the folder or the file is read-only. Nothing was saved',
  });
  expect(textOf(folder, 'photos.yaml')).toBe(`\ufeff${before}`);
  expect(textOf(folder, 'index.md')).toBe('Words\n');
  expect(readdirSync(join(folder, 'day 2'))).toEqual(['夜.jpg']);
});

test('a folder that was opened before is opened again if the author allows it and it is there', async () => {
  const folder = makeTrip();
  const { folder: handle } = await opened(folder);
  if (!handle) throw new Error('a folder has a handle');
  expect((await reopenFolder(handle))?.texts.get('index.md')).toBe('Words\n');
  expect(await reopenFolder(openFolderHandle(folder, { allowed: false }))).toBeUndefined();
  rmSync(folder, { recursive: true });
  expect(await reopenFolder(handle)).toBeUndefined();
});

test('a folder that is gone says so', async () => {
  const folder = makeTrip();
  const trip = await opened(folder);
  rmSync(join(folder, 'day 2'), { recursive: true });
  expect(await trip.keeper?.save([post])).toEqual({
    kind: 'failed',
    reason: 'the folder is no longer where it was. Nothing was saved',
  });
});
