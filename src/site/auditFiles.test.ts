import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../tests/fixtures/makeJpeg.ts';
import { makeTiff } from '../../tests/fixtures/makeTiff.ts';
import type { Journal } from '../journal/journal.ts';
import { AuthorError, type Problem } from '../journal/problem.ts';
import { auditFiles } from './auditFiles.ts';
import type { OutputFile } from './outputFile.ts';

const journal: Journal = {
  site: { title: 'Far and near', language: 'en' },
  trips: [],
  posts: [],
  photos: [],
};
const secrets = { texts: new Map([['042058003617', 'serial number of trip/a.jpg']]), positions: [] };
const serial = await makeJpeg({ tiff: makeTiff({ exif: { SerialNumber: '042058003617' } }) });

async function* list(files: readonly OutputFile[]) {
  yield* files;
}

/** What is passed on, and the problems; pages are rendered as they come. */
async function audit(files: readonly OutputFile[], cache: string, publicFiles: readonly string[] = []) {
  const problems: Problem[] = [];
  const built = { journal, secrets, publicFiles: publicFiles.map((path) => ({ path, from: path })) };
  const passed: string[] = [];
  for await (const file of auditFiles(list(files), built, {
    cache,
    onProblem: (one) => problems.push(one),
  })) {
    if ('key' in file) await file.render();
    passed.push(file.path);
  }
  return { passed, problems };
}

const page = (html: string): OutputFile => ({
  path: 'index.html',
  key: 'k',
  render: () => Promise.resolve(`<!doctype html>${html}`),
});

test('a clean site passes', async () => {
  const folder = makeFolder({ 'a.jpg': await makeJpeg() });
  const files = [{ path: 'img/a.jpg', from: join(folder, 'a.jpg') }, page('<p>Night</p>')];
  expect(await audit(files, folder)).toEqual({ passed: ['img/a.jpg', 'index.html'], problems: [] });
});

test('a secret on a page, or metadata in a picture, stops the build', async () => {
  const folder = makeFolder({ 'a.jpg': serial });
  await expect(audit([page('<p>042058003617</p>')], folder)).rejects.toThrow(
    'index.html: would publish secret (serial number of trip/a.jpg)',
  );
  await expect(audit([{ path: 'img/a.jpg', from: join(folder, 'a.jpg') }], folder)).rejects.toThrow(
    AuthorError,
  );
  // It is not remembered as clean.
  await expect(audit([{ path: 'img/a.jpg', from: join(folder, 'a.jpg') }], folder)).rejects.toThrow(
    AuthorError,
  );
});

test('a picture that was clean before is not read again', async () => {
  const folder = makeFolder({ 'a.jpg': await makeJpeg() });
  await audit([{ path: 'img/a.jpg', from: join(folder, 'a.jpg') }], folder);
  const gone = [{ path: 'img/a.jpg', from: join(folder, 'not there.jpg') }];
  expect((await audit(gone, folder)).passed).toEqual(['img/a.jpg']);
});

test('what the author publishes as it is, is a problem', async () => {
  const folder = makeFolder({ 'a.jpg': serial });
  const { problems } = await audit([{ path: 'a.jpg', from: join(folder, 'a.jpg') }], folder, ['a.jpg']);
  expect(problems).toEqual([
    {
      file: '_public/a.jpg',
      what: 'would publish serial number (EXIF SerialNumber)',
      todo: 'remove that from it, or leave the file out',
    },
  ]);
});
