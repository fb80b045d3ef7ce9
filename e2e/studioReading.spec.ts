import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { compileInside } from '../scripts/bench/compileInside.js';
import type { Journal } from '../src/journal/journal.ts';
import type { MadeJournal } from '../src/journal/makeJournal.ts';
import { describeClip } from '../src/pipeline/video/listClips.ts';
import { findMovie } from '../src/reading/library/findMovie.ts';
import { turnPoint } from '../src/reading/photo/composeOrientation.ts';
import { serveReadingPage } from './readingPage/serveReadingPage.js';
import { folders } from './sites.ts';

test.describe.configure({ mode: 'serial' });

const corpus = join(folders.sample, '../../shared/corpus');
const name = '2019-06-shanghai';
const sample = join(folders.sample, name);
const settings = readFileSync(join(folders.sample, 'site.yaml'), 'utf8');
const texts = ['photos.yaml', 'index.md'].map(
  (path) => [path, readFileSync(join(sample, path), 'utf8')] as const,
);

let server: Awaited<ReturnType<typeof serveReadingPage>>;
let library: string;

test.beforeAll(async () => {
  server = await serveReadingPage();
  library = await mkdtemp(join(tmpdir(), 'pinhole-library-'));
  await cp(folders.sample, library, { recursive: true });
  // What phones and programs write: HEIC with its movie, RAW and its JPEG, a description beside, formats, turns.
  if (existsSync(corpus))
    for (const kind of ['heic', 'formats', 'gps-edge', 'orientation', 'corrupt'])
      await cp(join(corpus, kind), join(library, name, kind), { recursive: true });
});

test.afterAll(async () => {
  await server.close();
  await rm(library, { recursive: true, force: true });
});

/** Chooses a folder, and waits until all of it is read and, as far as that goes, drawn. */
async function chooseFolder(page: Page, folder: string): Promise<void> {
  await page.goto(server.address);
  await page.evaluate(
    ({ trip, yaml, written }) => {
      for (const [path, text] of written) window.reading.texts.set(path, text);
      window.reading.open(trip, yaml);
    },
    { trip: basename(folder), yaml: settings, written: texts },
  );
  await page.getByLabel('Folder').setInputFiles(folder);
  await expect(page.locator('output')).toHaveText(/^all /);
  await page.waitForFunction(() => window.reading.times.drawn, undefined, { timeout: 60_000 });
}

/** As a build works it out, without making any picture. */
async function readFromDisk(): Promise<MadeJournal> {
  const { readJournal, scanLibrary } = await compileInside();
  const cache = join(library, '_cache');
  return readJournal(await scanLibrary(library), { cache, drafts: false, onProgress: () => {} });
}

/** A photo whose quarters are red, green, blue and yellow for whoever looks at it. */
async function makeTurned(orientation: number): Promise<Buffer> {
  const colors = [[230, 20, 20], [20, 230, 20], [20, 20, 230], [230, 230, 20]] as const; // prettier-ignore
  const stored = [[0, 0], [1, 0], [0, 1], [1, 1]].flatMap(([x = 0, y = 0]) => {
    const [right, down] = turnPoint([(x + 0.5) / 2, (y + 0.5) / 2], orientation);
    return colors[Math.floor(right * 2) + 2 * Math.floor(down * 2)] ?? [];
  }); // prettier-ignore
  const [width, height] = orientation >= 5 ? [1800, 2400] : [2400, 1800];
  return sharp(Buffer.from(stored), { raw: { width: 2, height: 2, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'nearest' })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

/** But for what is made of pictures and films, and where that is found. */
const plain = ({ photos, ...journal }: Journal) => ({
  ...journal,
  photos: photos.map(({ video, ...photo }) => ({
    ...photo,
    renditions: [],
    ...(video && { video: { type: video.type, duration: video.duration, live: video.live } }),
  })),
});

/** With the films that a build of it goes on to publish as they are. */
function withFilms({ journal, sources, located }: MadeJournal): Journal {
  const byFile = new Map(located.flatMap(({ photos }) => photos.map(({ source }) => [source.file, source])));
  const filmOf = (id: string) => {
    const source = byFile.get(sources.get(id)?.file ?? '');
    const movie = source && findMovie(source);
    return movie?.video.way === 'copy' ? movie : undefined;
  };
  const photos = journal.photos.map((photo) => {
    const film = filmOf(photo.id);
    if (!film) return photo;
    const clip = { ...film, path: film.file, hash: '' };
    return { ...photo, video: describeClip(clip, { file: 'film.mp4' }, {}) };
  });
  return { ...journal, photos };
}

test('photos chosen in the studio make the journal that a build makes of them, and never leave the page', async ({
  page,
}) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) outside.push(request.url());
  });
  const folder = join(library, name);
  await chooseFolder(page, folder);
  const built = await readFromDisk();
  const view = await page.evaluate(() => window.reading.view);
  const journal = view?.journal;
  if (!view || !journal) throw new Error('nothing was worked out');
  const failed = view.photos.flatMap(({ failed: problem, file }) => (problem ? [file] : []));
  expect(plain(journal)).toEqual(plain(withFilms(built)));
  expect(outside).toEqual([]);
  expect(server.requests.filter((path) => !/^\/(page\.html|assets\/|favicon)/.test(path))).toEqual([]);
  if (existsSync(corpus)) {
    // The same that a build names.
    expect(failed.sort()).toEqual([
      'corrupt/broken image.JPG',
      'corrupt/corrupt-header.jpg',
      'corrupt/corrupted.heic',
      'corrupt/empty.heic',
      'formats/fixture.jxl',
      'gps-edge/corrupted_city.JPG',
    ]);
    const width = await page.evaluate(async () => {
      const image = new Image();
      image.src = await window.reading.reader.picture('heic/IMG_2682.heic');
      await image.decode();
      return image.naturalWidth;
    });
    expect(width).toBeGreaterThan(300);
  }
});

test('where workers cannot draw, the page does; with no connection nothing is missing', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'OffscreenCanvas');
    Reflect.deleteProperty(window, 'createImageBitmap');
    Reflect.deleteProperty(window, 'showDirectoryPicker');
  });
  await chooseFolder(page, sample);
  expect(await page.evaluate(() => window.reading.view?.photos.length)).toBe(24);
  await context.setOffline(true);
  const placed = await page.evaluate(async () => {
    window.reading.texts.set('photos.yaml', 'photos:\n  tea.jpg: { at: 31.2, 121.4 }\n');
    const { faults = [] } = (await window.reading.reader.make(window.reading.texts)) ?? {};
    window.reading.texts.set('photos.yaml', 'photos:\n  tea.jpg: { at: "31.2, 121.4" }\n');
    const { photos = [] } = (await window.reading.reader.make(window.reading.texts)) ?? {};
    return [faults[0]?.file, photos.find(({ file }) => file === 'tea.jpg')?.spot?.source];
  });
  expect(placed).toEqual(['photos.yaml', 'sidecar']);
});

test('photos stand upright, whichever way their file stores them', async ({ page }) => {
  const folder = join(library, '_turned');
  await mkdir(folder);
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8])
    await writeFile(join(folder, `${orientation}.jpg`), await makeTurned(orientation));
  await chooseFolder(page, folder);
  const seen = await page.evaluate(async () =>
    Promise.all(
      (window.reading.view?.photos ?? []).map(async ({ view }) => {
        const image = new Image();
        image.src = view.renditions[0]?.url ?? '';
        await image.decode();
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d');
        canvas.width = canvas.height = 2;
        context?.drawImage(image, 0, 0, 2, 2);
        const pixels = context?.getImageData(0, 0, 2, 2).data ?? [];
        const bright = (at: number) => ((pixels[at] ?? 0) > 127 ? 1 : 0);
        const quarters = [0, 4, 8, 12].map((at) => [bright(at), bright(at + 1), bright(at + 2)].join(''));
        return [`${image.naturalWidth}x${image.naturalHeight}`, ...quarters].join(' ');
      }),
    ),
  );
  expect(seen).toEqual(new Array(8).fill('400x300 100 010 001 110'));
});

test('reading that is cancelled keeps what it has, and goes on when asked', async ({ page }) => {
  await page.goto(server.address);
  await page.evaluate(() => {
    window.reading.held = true;
    window.reading.open('drop', '');
  });
  await page.getByLabel('Folder').setInputFiles(sample);
  const cancelled = await page.evaluate(async () => {
    const { reader, files } = window.reading;
    const added = reader.add(files);
    reader.cancel();
    await added;
    return window.reading.progress;
  });
  expect(cancelled.total).toBeLessThan(24);
  await page.evaluate(() => window.reading.start());
  await expect(page.locator('output')).toHaveText(/^all /);
  await page.waitForFunction(() => window.reading.view?.photos.length === 24);
});
