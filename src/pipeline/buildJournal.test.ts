import {
  appendFileSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFilm } from '../../tests/fixtures/makeFilm.ts';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { makeHeif } from '../../tests/fixtures/makeHeif.ts';
import { makeJpeg, makePixels } from '../../tests/fixtures/makeJpeg.ts';
import { makeTestLibrary } from '../../tests/fixtures/makeTestLibrary.ts';
import { formatProblem } from '../journal/problem.ts';
import { buildJournal as build, type BuiltJournal, type JournalOptions } from './buildJournal.ts';
import { readFacts } from './readFacts.ts';
import { wrapPixels } from './wrapPixels.ts';

/** Without threads: those run the compiled code, this is a test of the sources. */
const buildJournal = (folder: string, options: JournalOptions) => build(folder, { readFacts, ...options });

/** Every file below a folder with its inode and time of change. */
function stateOf(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((path) => {
      const { ino, ctimeNs } = statSync(join(folder, path), { bigint: true });
      return `${path} ${ino} ${ctimeNs}`;
    })
    .sort();
}

const publishedBytes = ({ files }: BuiltJournal) =>
  [...files].map(({ path, from }) => [path, readFileSync(from)]);
const idsOf = ({ journal }: BuiltJournal) => journal.photos.map(({ id }) => id);
const problemsOf = ({ problems }: BuiltJournal) => problems.map(formatProblem);

describe('buildJournal', () => {
  test('makes a journal with renditions, and leaves the library as it is', async () => {
    const library = await makeTestLibrary();
    const before = stateOf(library);
    const built = await buildJournal(library, { cache: makeFolder() });
    expect(stateOf(library)).toEqual(before);
    expect(problemsOf(built)).toEqual([]);
    expect(built.journal.site.title).toBe('Far and near');
    expect(built.journal.posts.map(({ title, photos }) => [title, photos])).toEqual([
      ['Lisbon', ['lisbon/dawn']],
    ]);
    const [dawn] = built.journal.photos;
    expect(dawn).toMatchObject({
      id: 'lisbon/dawn',
      width: 900,
      height: 600,
      taken: { local: '2024-05-01T06:12:30', offset: '+01:00' },
      spot: { source: 'exif' },
      posts: [{ slug: 'lisbon' }],
    });
    expect(dawn?.renditions.map(({ type, width, height }) => `${type} ${width} × ${height}`)).toEqual([
      'image/avif 320 × 213',
      'image/avif 512 × 341',
      'image/avif 900 × 600',
      'image/jpeg 900 × 600',
    ]);
    expect([...built.files].map(({ path }) => path)).toEqual(
      built.journal.photos.flatMap(({ renditions }) => renditions.map(({ url }) => url)),
    );
  });

  test('a picture is told by its bytes, whatever its name says', async () => {
    const built = await buildJournal(
      await makeTestLibrary({
        'lisbon/notes.txt': 'no picture',
        'lisbon/fake.jpg': 'no picture',
        'lisbon/castle.PSD': '8BPS\0\x01',
        'lisbon/empty.png': '',
        'lisbon/jpeg.png': await makeJpeg(),
      }),
      { cache: makeFolder() },
    );
    expect(idsOf(built).toSorted()).toEqual([
      'lisbon/dawn',
      'lisbon/jpeg',
      'lisbon/no-extension',
      'lisbon/noon',
    ]);
    expect(problemsOf(built)).toEqual([
      'lisbon/castle.PSD: the file is no picture of a known format; export it as JPEG, or remove it',
      'lisbon/empty.png: the file is empty; copy it again from where it came',
      'lisbon/fake.jpg: the file is no picture of a known format; export it as JPEG, or remove it',
    ]);
  });

  test('a photo that cannot be decoded is a problem and is in neither journal nor gallery', async () => {
    const whole = await makePixels({ width: 800, height: 600 }).webp().toBuffer();
    const cut = whole.subarray(0, 100);
    const built = await buildJournal(await makeTestLibrary({ 'lisbon/cut.webp': cut }), {
      cache: makeFolder(),
    });
    expect(idsOf(built)).not.toContain('lisbon/cut');
    expect(built.journal.trips[0]?.photos).not.toContain('lisbon/cut');
    expect(problemsOf(built).join('\n')).toContain(
      'lisbon/cut.webp: cannot be decoded, so the photo is not shown',
    );
  });

  test('formats that cannot be decoded are named with the way out, unless a JPEG stands for them', async () => {
    const heic = makeHeif({ width: 400, height: 300 });
    const library = await makeTestLibrary({
      'lisbon/IMG_1.heic': heic,
      'lisbon/IMG_2.heic': heic,
      'lisbon/IMG_2.jpg': await makeJpeg(),
      'lisbon/IMG_3.jxl': Buffer.from('\xff\x0a', 'latin1'),
      'lisbon/IMG_4.raf': 'FUJIFILMCCD-RAW 0201',
      'lisbon/IMG_5.raf': 'FUJIFILMCCD-RAW 0201',
      'lisbon/IMG_5.jpg': await makeJpeg(),
    });
    const built = await buildJournal(library, { cache: makeFolder(), decodeHeic: false });
    expect(problemsOf(built)).toEqual([
      'lisbon/IMG_1.heic: the package that decodes HEIC is not installed, so the photo is not shown; install it (npm install heic-decode), or export the photo as JPEG',
      'lisbon/IMG_3.jxl: JPEG XL cannot be decoded yet, so the photo is not shown; export it as JPEG',
      'lisbon/IMG_4.raf: RAW cannot be decoded, so the photo is not shown; export it as JPEG with the same name, beside it',
    ]);
    expect(idsOf(built)).toEqual(expect.arrayContaining(['lisbon/img-2', 'lisbon/img-5']));
  });

  test('where the JPEG of a moment is broken, its HEIC is shown, and posts find it by either name', async () => {
    const library = await makeTestLibrary({
      'lisbon/IMG_1.jpg': (await makeJpeg({ width: 800, height: 600 })).subarray(0, 200),
      'lisbon/IMG_1.heic': makeHeif({ width: 40, height: 30 }),
      'lisbon/IMG_2.jpg': '',
      'lisbon/IMG_2.heic': makeHeif({ width: 40, height: 30, turns: 1 }),
      'lisbon/more.md': '![One](IMG_1.jpg)\n\n![Two](img_2.HEIC)\n',
    });
    const data = new Uint8Array(40 * 30 * 3).fill(200);
    const decoded = wrapPixels({ width: 40, height: 30, channels: 3, data });
    const built = await buildJournal(library, {
      cache: makeFolder(),
      decodeHeic: () => Promise.resolve(decoded),
    });
    expect(built.journal.posts.find(({ slug }) => slug === 'more')?.photos).toEqual([
      'lisbon/img-1',
      'lisbon/img-2',
    ]);
    expect(built.journal.photos.find(({ id }) => id === 'lisbon/img-1')?.file).toBe('IMG_1.heic');
    expect(problemsOf(built)).toEqual([
      expect.stringMatching(/^lisbon\/IMG_1\.jpg: .*IMG_1\.heic is shown in its stead/),
      'lisbon/IMG_2.jpg: the file is empty; copy it again from where it came',
    ]);
  });

  test('a still and its movie are one photo; what cannot be shown of other videos is said once', async () => {
    const movie = makeFilm();
    const matroska = Buffer.from('\x1a\x45\xdf\xa3', 'latin1');
    const library = await makeTestLibrary({
      'lisbon/IMG_7.jpg': await makeJpeg(),
      'lisbon/IMG_7_HEVC.MOV': movie,
      'lisbon/one.mkv': matroska,
      'lisbon/two.avi': Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1'),
      'rome/one.mp4': movie,
    });
    const built = await buildJournal(library, { cache: makeFolder(), ffmpeg: false });
    expect(idsOf(built).toSorted()).toEqual([
      'lisbon/dawn',
      'lisbon/img-7',
      'lisbon/no-extension',
      'lisbon/noon',
      'rome/one',
    ]);
    const videoOf = (id: string) => built.journal.photos.find((photo) => photo.id === id)?.video;
    expect(videoOf('lisbon/img-7')).toMatchObject({ type: 'video/mp4', live: true, duration: 0.5 });
    expect(videoOf('rome/one')).toMatchObject({ type: 'video/mp4', plain: true, duration: 0.5 });
    expect(problemsOf(built)).toEqual([
      'lisbon: 2 videos are of a kind that browsers do not play, and without ffmpeg cannot be converted, so are not shown (one.mkv, two.avi); install ffmpeg (https://ffmpeg.org), or export as MP4 with H.264',
      'rome/one.mp4: is shown, without ffmpeg with no picture until it plays; install ffmpeg (https://ffmpeg.org) to have one in gallery and map',
    ]);
  });

  test('a later build gives the same and reads no photo again', async () => {
    const library = await makeTestLibrary();
    const cache = makeFolder();
    const first = await buildJournal(library, { cache });
    const facts = join(cache, 'facts', readdirSync(join(cache, 'facts'))[0] ?? '');
    const linesIn = () => readFileSync(facts, 'utf8').split('\n').filter(Boolean).length;
    const lines = linesIn();
    const made = stateOf(join(cache, 'renditions')).filter((line) => !line.includes('.jsonl'));

    const second = await buildJournal(library, { cache });
    expect(second).toEqual(first);
    expect(linesIn()).toBe(lines);
    expect(stateOf(join(cache, 'renditions')).filter((line) => !line.includes('.jsonl'))).toEqual(made);

    await buildJournal(library, { cache, verify: true });
    expect(linesIn()).toBe(lines + 3);
  });

  test('only what changed is read and encoded', async () => {
    const library = await makeTestLibrary();
    const cache = makeFolder();
    const first = await buildJournal(library, { cache });
    renameSync(join(library, 'lisbon/noon.jpg'), join(library, 'lisbon/midday.jpg'));
    rmSync(join(library, 'lisbon/no extension'));
    writeFileSync(join(library, 'lisbon/dawn.jpg'), await makeJpeg({ width: 500, height: 500 }));
    const second = await buildJournal(library, { cache });
    expect(idsOf(second).toSorted()).toEqual(['lisbon/dawn', 'lisbon/midday']);
    const renditions = (built: BuiltJournal, id: string) =>
      built.journal.photos.find((photo) => photo.id === id)?.renditions;
    expect(renditions(second, 'lisbon/midday')).toEqual(renditions(first, 'lisbon/noon'));
    expect(renditions(second, 'lisbon/dawn')).not.toEqual(renditions(first, 'lisbon/dawn'));
  });

  test('the order of work does not change a byte', async () => {
    const library = await makeTestLibrary({ 'lisbon/copy.jpg': await makeJpeg({ width: 700, height: 500 }) });
    const one = await buildJournal(library, { cache: makeFolder(), concurrency: 1 });
    const many = await buildJournal(library, { cache: makeFolder(), concurrency: 5 });
    expect(many.journal).toEqual(one.journal);
    expect(publishedBytes(many)).toEqual(publishedBytes(one));
  });

  test('everything that stops the build is said at once', async () => {
    const library = await makeTestLibrary({ 'lisbon/photos.yaml': 'fotos: 1\n' });
    appendFileSync(join(library, 'site.yaml'), 'titel: x\n');
    await expect(buildJournal(library, { cache: makeFolder() })).rejects.toThrow(
      /site\.yaml:2: .*titel[^]*lisbon\/photos\.yaml:1: .*fotos/,
    );
  });

  test('a cache folder that cannot be is named', async () => {
    const library = await makeTestLibrary();
    await expect(buildJournal(library, { cache: join(library, 'site.yaml') })).rejects.toThrow(
      'name another with --cache',
    );
  });
});
