import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { makeJpeg } from '../../tests/fixtures/makeJpeg.ts';
import { makeTiff } from '../../tests/fixtures/makeTiff.ts';
import { readFactsInWorkers, type FactsReader } from './readFactsInWorkers.ts';

const folder = mkdtempSync(join(tmpdir(), 'pinhole-workers-'));
const readers: FactsReader[] = [];

/** Does to its thread what a file might do, as the file's name says. */
const misbehaving = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ file }) => {
    if (file === 'hangs.jpg') for (;;);
    if (file === 'crashes.jpg') throw new Error('crashed');
    if (file === 'exits.jpg') process.exit(1);
    parentPort.postMessage({ read: { facts: { format: 'jpeg', orientation: 1, problems: [] }, hash: file } });
  });
  parentPort.postMessage('ready');
`;

beforeAll(async () => {
  writeFileSync(join(folder, 'misbehaving.mjs'), misbehaving);
  writeFileSync(join(folder, 'photo.jpg'), 'a photo');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/pipeline/factsWorker.ts',
      outDir: join(folder, 'compiled'),
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
});

afterAll(async () => {
  await Promise.all(readers.map((reader) => reader.close()));
  rmSync(folder, { recursive: true });
});

function open(worker: string, size: number, deadline: number): FactsReader {
  const reader = readFactsInWorkers({ size, deadline, worker: pathToFileURL(join(folder, worker)) });
  readers.push(reader);
  return reader;
}

function request(file: string, path = join(folder, 'photo.jpg')) {
  return { path, file, language: 'en' };
}

const sha256OfAPhoto = 'd4e24d749a4fe2f161af2de913c0402b04e3ae287dafd0f9dbfa4a5c56c69285';

test('reads a photo and its hash in a thread', async () => {
  const path = join(folder, 'bund.jpg');
  writeFileSync(
    path,
    await makeJpeg({ tiff: makeTiff({ exif: { DateTimeOriginal: '2019:06:24 19:31:07' } }) }),
  );
  const { facts, hash } = await open('compiled/factsWorker.mjs', 2, 20_000).read(request('bund.jpg', path));
  expect(facts.taken).toEqual({ local: '2019-06-24T19:31:07', source: 'exif' });
  expect(hash).toMatch(/^[\da-f]{64}$/);
});

test('a file that hangs, crashes or exits costs only itself', async () => {
  const { read } = open('misbehaving.mjs', 2, 300);
  const files = ['a.jpg', 'hangs.jpg', 'b.jpg', 'crashes.jpg', 'c.jpg', 'exits.jpg', 'd.jpg'];
  const results = await Promise.all(files.map((file) => read(request(file))));
  expect(results.map(({ facts }) => facts.format)).toEqual([
    'jpeg',
    'unknown',
    'jpeg',
    'unknown',
    'jpeg',
    'unknown',
    'jpeg',
  ]);
  expect(results.flatMap(({ facts }) => facts.problems.map(({ what }) => what))).toEqual([
    'the file cannot be read: it takes longer than 0.3 s',
    'the file cannot be read: it brings its reader down',
    'the file cannot be read: it brings its reader down',
  ]);
  expect(results[1]?.hash).toBe(sha256OfAPhoto);
});

test('a file that cannot be opened fails with the code of the system', async () => {
  const path = join(folder, 'gone.jpg');
  await expect(
    open('compiled/factsWorker.mjs', 1, 20_000).read(request('gone.jpg', path)),
  ).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

test('a worker that cannot start fails, for no file is to blame', async () => {
  await expect(open('nothing.mjs', 1, 300).read(request('a.jpg'))).rejects.toThrow('nothing.mjs');
});
