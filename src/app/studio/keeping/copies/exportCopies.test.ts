import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../../../tests/fixtures/makeFolder.ts';
import { makeHeif } from '../../../../../tests/fixtures/makeHeif.ts';
import { makeJpeg } from '../../../../../tests/fixtures/makeJpeg.ts';
import { makeTiff } from '../../../../../tests/fixtures/makeTiff.ts';
import { makeXmp } from '../../../../../tests/fixtures/makeXmp.ts';
import { copyFile } from '../../../../reading/embed/copyFile.ts';
import type { EmbeddedFacts } from '../../../../reading/embed/embeddedFacts.ts';
import { readPhotoFacts } from '../../../../reading/readPhotoFacts.ts';
import { exportCopies, type ExportOptions } from './exportCopies.ts';

const bund = { lat: 31.2397, lon: 121.4998 };
const facts = { spot: bund, caption: 'Night, on the river' };
const inHere = () => ({ copy: copyFile, close: () => undefined });

interface Given {
  readonly files: Readonly<Record<string, Uint8Array<ArrayBuffer> | string | Blob>>;
  readonly texts?: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, EmbeddedFacts>>;
}

async function run({ files, texts = {}, facts: told }: Given, options: Partial<ExportOptions> = {}) {
  const opened = Object.entries(files).map(([path, content]) => ({
    path,
    blob: content instanceof Blob ? content : new Blob([content]),
  }));
  const [notes, progress]: [string[], number[]] = [[], []];
  const exported = exportCopies(
    { files: opened },
    new Map(Object.entries(texts)),
    new Map(Object.entries(told)),
    {
      language: 'en',
      openHand: inHere,
      onNote: ({ path, why }) => notes.push(`${path}: ${why}`),
      onProgress: ({ done }) => progress.push(done),
      ...options,
    },
  );
  const written = new Map<string, Uint8Array<ArrayBuffer>>();
  for await (const { path, content } of exported) {
    expect(written.has(path)).toBe(false);
    written.set(path, new Uint8Array(await new Blob([content]).arrayBuffer()));
  }
  const read = (path: string, sidecar?: string) =>
    readPhotoFacts(written.get(path)!, path, sidecar === undefined ? {} : { xmp: text(sidecar) });
  const text = (path: string) => new TextDecoder().decode(written.get(path));
  return { paths: [...written.keys()], written, read, text, notes, progress };
}

test('photos come as copies that say what is known, everything else as it is', async () => {
  const plain = await makeJpeg({ color: '#884422' });
  const { paths, written, read, text, notes, progress } = await run({
    files: { 'a.jpg': await makeJpeg(), 'day 2/b.jpg': plain, 'photos.yaml': 'old', 'walk.gpx': '<gpx/>' },
    texts: { 'photos.yaml': 'new', 'index.md': '# 外滩' },
    facts: { 'a.jpg': facts },
  });
  expect(paths).toEqual(['photos.yaml', 'index.md', 'a.jpg', 'day 2/b.jpg', 'walk.gpx']);
  expect(text('photos.yaml')).toBe('new');
  expect(await read('a.jpg')).toMatchObject({ caption: facts.caption, spot: bund });
  expect(written.get('day 2/b.jpg')).toEqual(plain);
  expect(notes).toEqual([]);
  expect(progress).toEqual([1, 2, 3]);
});

test('a file that says it all already is the file itself', async () => {
  const photo = await makeJpeg({
    tiff: makeTiff({ ifd0: { ImageDescription: facts.caption, Artist: 'A. Author' } }),
  });
  const { written, paths } = await run({
    files: { 'a.jpg': photo },
    facts: { 'a.jpg': { caption: facts.caption } },
  });
  expect(written.get('a.jpg')).toEqual(photo);
  expect(paths).toEqual(['a.jpg']);
});

test('what cannot be written in gets an .xmp by both of its names', async () => {
  const heic = makeHeif({ tiff: makeTiff({ ifd0: { Make: 'Acme' } }) });
  const { paths, read, text, written, notes } = await run({
    files: { 'a.HEIC': heic },
    facts: { 'a.HEIC': facts },
  });
  expect(paths).toEqual(['a.HEIC', 'a.HEIC.xmp', 'a.xmp']);
  expect(text('a.xmp')).toBe(text('a.HEIC.xmp'));
  expect(written.get('a.HEIC')).toEqual(Uint8Array.from(heic));
  expect(await read('a.HEIC', 'a.xmp')).toMatchObject({ caption: facts.caption, spot: bund });
  expect(notes).toEqual(['a.HEIC: nothing is written into files of the kind HEIC']);
});

test('a name that would describe a second file is not taken', async () => {
  const { paths } = await run({
    files: { 'a.heic': makeHeif({}), 'A.jpg': await makeJpeg() },
    facts: { 'a.heic': facts },
  });
  expect(paths).toEqual(['a.heic', 'a.heic.xmp', 'A.jpg']);
});

test('of a JPEG and its RAW the RAW gets an .xmp by both of its names, however large it is', async () => {
  const raw = new Blob(['RAW']);
  Object.defineProperty(raw, 'size', { value: 2e9 });
  const files = { 'a.CR3': raw, 'a.jpg': await makeJpeg() };
  const { paths, read, notes } = await run(
    { files, facts: { 'a.CR3': facts, 'a.jpg': facts } },
    { raws: new Set(['a.CR3']) },
  );
  expect(paths).toEqual(['a.CR3', 'a.CR3.xmp', 'a.xmp', 'a.jpg']);
  expect(await read('a.jpg')).toMatchObject({ caption: facts.caption, spot: bund });
  expect(await read('a.jpg', 'a.xmp')).toMatchObject({ caption: facts.caption, spot: bund });
  expect(notes).toEqual(['a.CR3: it is too large']);
});

test('an .xmp that is there says it too, and keeps what else it says', async () => {
  const xmp = makeXmp('<xmp:Rating>4</xmp:Rating><dc:description>Old</dc:description>');
  const { paths, read } = await run({
    files: { 'a.xmp': xmp, 'a.jpg': await makeJpeg() },
    facts: { 'a.jpg': facts },
  });
  expect(paths).toEqual(['a.jpg', 'a.xmp']);
  expect(await read('a.jpg')).toMatchObject({ caption: facts.caption });
  expect(await read('a.jpg', 'a.xmp')).toMatchObject({ caption: facts.caption, spot: bund, rating: 4 });
});

test('an .xmp of two files stays for the other one', async () => {
  const xmp = makeXmp('<xmp:Rating>4</xmp:Rating>');
  const files = { 'a.xmp': xmp, 'a.jpg': await makeJpeg(), 'a.png': 'no photo' };
  const { paths, text, read } = await run({ files, facts: { 'a.jpg': facts } });
  expect(paths).toEqual(['a.xmp', 'a.jpg', 'a.jpg.xmp', 'a.png']);
  expect(text('a.xmp')).toBe(xmp);
  expect(await read('a.jpg', 'a.jpg.xmp')).toMatchObject({ caption: facts.caption, rating: 4 });
});

test('a damaged .xmp is left as it is, and said', async () => {
  const files = { 'a.jpg': await makeJpeg(), 'a.jpg.xmp': '<x:xmpmeta' };
  const { text, read, notes } = await run({ files, facts: { 'a.jpg': facts } });
  expect(text('a.jpg.xmp')).toBe('<x:xmpmeta');
  expect(await read('a.jpg')).toMatchObject({ caption: facts.caption });
  expect(notes).toEqual(['a.jpg: of the .xmp beside it its XMP is no XML that every program can read']);
});

test('a worker that fails costs its file alone', async () => {
  const openHand = () => ({
    copy: (file: Parameters<typeof copyFile>[0]) =>
      file.file === 'a.jpg' && file.bytes
        ? Promise.reject(new Error('it takes longer than 30 s'))
        : copyFile(file),
    close: () => undefined,
  });
  const files = { 'a.jpg': await makeJpeg(), 'b.jpg': await makeJpeg() };
  const { paths, notes, read } = await run(
    { files, facts: { 'a.jpg': facts, 'b.jpg': facts } },
    { openHand },
  );
  expect(paths).toEqual(['a.jpg', 'a.jpg.xmp', 'a.xmp', 'b.jpg']);
  expect(notes).toEqual(['a.jpg: it takes longer than 30 s']);
  expect(await read('b.jpg')).toMatchObject({ caption: facts.caption });
});

test('what cannot be read fails as it is asked for, and what is given up ends the worker', async () => {
  const gone = new Blob(['x']);
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  await expect(run({ files: { 'a.jpg': gone }, facts: { 'a.jpg': facts } })).rejects.toThrow(
    'a.jpg cannot be read',
  );
  let closed = 0;
  const openHand = () => ({ copy: copyFile, close: () => void closed++ });
  const abort = new AbortController();
  const files = { 'a.jpg': await makeJpeg(), 'b.jpg': await makeJpeg() };
  const onProgress = () => abort.abort();
  await expect(run({ files, facts: {} }, { openHand, onProgress, signal: abort.signal })).rejects.toThrow(
    /abort/i,
  );
  expect(closed).toBe(1);
});

test('a film is not read for it', async () => {
  const film = new Blob(['x']);
  Object.defineProperty(film, 'size', { value: 2e9 });
  const { paths, notes } = await run({ files: { 'a.mp4': film }, facts: { 'a.mp4': facts } });
  expect(paths).toEqual(['a.mp4', 'a.mp4.xmp', 'a.xmp']);
  expect(notes).toEqual(['a.mp4: it is too large']);
});

/** A position in EXIF, in XMP and at the end of the file. */
async function makeTelling(format: 'jpeg' | 'png' | 'webp'): Promise<Uint8Array<ArrayBuffer>> {
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 23/1', GPSLongitudeRef: 'E', GPSLongitude: '121/1 29/1 59/1' }; // prettier-ignore
  const picture = sharp({ create: { width: 24, height: 16, channels: 3, background: '#3a6ea5' } });
  const xmp = makeXmp('<exif:GPSLatitude>31,14.38N</exif:GPSLatitude><exif:GPSLongitude>121,29.98E</exif:GPSLongitude>'); // prettier-ignore
  return Uint8Array.from(
    await picture
      .withExif({ IFD0: { Make: 'Acme' }, IFD3: gps })
      .withXmp(xmp)
      .toFormat(format)
      .toBuffer(),
  );
}

const telling = async () => ({
  'a.jpg': await makeTelling('jpeg'),
  'b.png': await makeTelling('png'),
  'c.webp': await makeTelling('webp'),
});
const words = { caption: facts.caption };

test('a position that is hidden stands in no copy and in no .xmp', async () => {
  const files = { ...(await telling()), 'a.xmp': makeXmp('<exif:GPSLatitude>31,14.38N</exif:GPSLatitude>') };
  for (const [path, content] of Object.entries(await telling()))
    expect((await readPhotoFacts(content, path)).spot, path).toBeDefined();
  const names = ['a.jpg', 'b.png', 'c.webp'];
  const { paths, read, notes } = await run(
    { files, facts: Object.fromEntries(names.map((name) => [name, { ...words, spot: bund }])) },
    { withheld: new Set(names) },
  );
  expect(paths).toEqual(names);
  for (const name of names) {
    const { spot, caption } = await read(name);
    expect([spot, caption], name).toEqual([undefined, facts.caption]);
  }
  expect(notes).toEqual([]);
});

test('what may hold a hidden position and cannot be cleaned is not copied, and that is said', async () => {
  const left: string[] = [];
  const { paths } = await run(
    { files: { 'a.NEF': 'RAW', 'a.MOV': 'movie', 'b.jpg': await makeJpeg() }, facts: { 'a.NEF': words } },
    {
      withheld: new Set(['a.NEF', 'a.MOV']),
      onNote: ({ path, isLeftOut = false }) => left.push(`${path} ${isLeftOut}`),
    },
  );
  expect(paths).toEqual(['b.jpg']);
  expect(left).toEqual(['a.NEF true', 'a.MOV true']);
});

const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0;

test.skipIf(!hasExiftool)('exiftool finds no hidden position in a copy either', async () => {
  const files = await telling();
  const names = Object.keys(files);
  const { written } = await run(
    { files, facts: Object.fromEntries(names.map((name) => [name, words])) },
    { withheld: new Set(names) },
  );
  const folder = makeFolder();
  const positionsOf = (name: string, bytes: Uint8Array | undefined) => {
    writeFileSync(join(folder, name), bytes ?? '');
    return execFileSync('exiftool', ['-s', '-G', '-a', '-ee', '-gps*', join(folder, name)], {
      encoding: 'utf8',
    });
  };
  for (const [name, bytes] of Object.entries(files)) {
    expect(positionsOf(name, bytes), name).toContain('GPSLatitude');
    expect(positionsOf(name, written.get(name)), name).toBe('');
  }
});
