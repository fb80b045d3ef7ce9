import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { embeddedBasemap } from '../../../../tests/fixtures/embeddedBasemap.ts';
import { makeFedTrip } from '../../../../tests/fixtures/makeFedTrip.ts';
import { makeFolder } from '../../../../tests/fixtures/makeFolder.ts';
import { compilePinhole } from '../../../../tests/fixtures/runPinhole.ts';
import type { Journal } from '../../../journal/journal.ts';
import { readJournal } from '../../../pipeline/readJournal.ts';
import { scanLibrary } from '../../../pipeline/scanLibrary.ts';
import { kindOfName } from '../../../reading/library/kindOfName.ts';
import { readSiteSettings } from '../../../reading/readSiteSettings.ts';
import type { OpenedFile, TripTexts } from '../trip/openedTrip.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const corpus = join(root, '../shared/corpus');

/** A folder as the studio is given it: bytes and texts by their paths. */
function openFolder(folder: string): { files: OpenedFile[]; texts: TripTexts } {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const files = paths.map((path) => ({ path, blob: new Blob([readFileSync(join(folder, path))]) }));
  const isText = (path: string) => ['settings', 'post'].includes(kindOfName(path));
  const texts = paths.filter(isText).map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
  return { files, texts: new Map(texts) };
}

async function openTrip(folder: string, trip: string, settings = '') {
  const { files, texts } = openFolder(folder);
  const maker = await makeFedTrip(
    { trip, settings: readSiteSettings(settings, 'site.yaml'), drafts: false, basemap: embeddedBasemap },
    files,
  );
  return { maker, texts };
}

/** As it is worked out of the same files on a disk. */
async function builtJournal(library: string): Promise<Journal> {
  const options = { cache: makeFolder(), drafts: false, onProgress: () => {} };
  return (await readJournal(await scanLibrary(library), options)).journal;
}

beforeAll(compilePinhole, 60_000);

describe('a trip that is opened in a browser', () => {
  const folder = join(root, 'photos/2019-06-shanghai');
  const settings = readFileSync(join(root, 'photos/site.yaml'), 'utf8');

  test('makes the journal that a build makes of its files, with its post, its track and its sketch', async () => {
    const { maker, texts } = await openTrip(folder, '2019-06-shanghai', settings);
    const { journal, gallery, map, photos, tracks, problems } = await maker.make(texts);
    expect(journal).toEqual(await builtJournal(join(root, 'photos')));
    expect(problems).toEqual([]);
    expect(photos.map(({ id }) => id)).toEqual(journal.photos.map(({ id }) => id));
    expect(gallery.photos).toHaveLength(24);
    expect(map.placed + map.unplaced).toBe(24);
    expect(tracks[0]?.[0]).toMatchObject({ lat: expect.any(Number), instant: expect.any(Number) });
  });

  test('shows its author what readers do not see, and what they would see', async () => {
    const { maker, texts } = await openTrip(folder, '2019-06-shanghai', settings);
    const hides = 'photos:\n  tea.jpg: { hidden: true, caption: Tea }\n  yu-garden.jpg: { hidden: spot }\n';
    const { photos, journal } = await maker.make(new Map([...texts, ['photos.yaml', hides]]));
    const tea = photos.find(({ file }) => file === 'tea.jpg');
    expect(tea).toMatchObject({ hidden: true, view: { caption: 'Tea' }, taken: expect.any(String) });
    expect(tea?.id).toBeUndefined();
    expect(journal.photos.map(({ slug }) => slug)).not.toContain('tea');
    const garden = photos.find(({ file }) => file === 'yu-garden.jpg');
    expect(garden).toMatchObject({ hidden: 'spot', spot: { lat: expect.any(Number), source: 'exif' } });
    expect(garden?.view.spot).toBeUndefined();
    expect(photos).toHaveLength(24);
    const times = photos.flatMap(({ instant }) => instant ?? []);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('stays as it was while its settings cannot be read, and says what is wrong', async () => {
    const { maker, texts } = await openTrip(folder, '2019-06-shanghai', settings);
    await maker.make(new Map([...texts, ['photos.yaml', 'photos:\n  tea.jpg: { hidden: true }\n']]));
    const half = new Map([...texts, ['photos.yaml', 'photos:\n  tea.jpg: { hidden: perhaps }\n']]);
    const { photos, faults } = await maker.make(half);
    expect(photos.find(({ file }) => file === 'tea.jpg')?.hidden).toBe(true);
    expect(faults[0]).toMatchObject({ file: 'photos.yaml', line: 2 });
    const wild = new Map([['photos.yaml', '&a [*a, *a, {{{\n']]);
    expect((await maker.make(wild)).faults[0]?.file).toBe('photos.yaml');
  });

  test('is opened with settings that cannot be read, and shows what else is written', async () => {
    const { maker, texts } = await openTrip(folder, '2019-06-shanghai', settings);
    const { faults, journal } = await maker.make(new Map([...texts, ['photos.yaml', 'photos: [\n']]));
    expect(faults.map(({ file }) => file)).toEqual(['photos.yaml']);
    expect(journal.posts.map(({ title }) => title)).toEqual(['Two hundred talks and a river']);
    expect(journal.photos).toHaveLength(24);
  });

  test('shows another file of the moment for one that cannot be decoded, and else says so of its file', async () => {
    const { maker, texts } = await openTrip(folder, '2019-06-shanghai', settings);
    const facts = { format: 'jpeg', width: 40, height: 30, orientation: 1, problems: [] } as const;
    const undecodable = 'the picture is broken';
    maker.addPictures([
      { file: 'a.jpg', facts, undecodable },
      { file: 'a.heic', facts: { ...facts, format: 'heic' } },
      { file: 'b.jpg', facts, undecodable },
    ]);
    const { photos, journal, problems } = await maker.make(texts);
    expect(journal.photos.map(({ file }) => file)).toContain('a.heic');
    expect(photos.filter(({ failed }) => failed).map(({ file }) => file)).toEqual(['b.jpg']);
    expect(problems.map(({ file, what }) => `${file}: ${what}`)).toContain(
      'b.jpg: cannot be decoded, so the photo is not shown (the picture is broken)',
    );
  });

  test('shows films that play, and the moving part of a photo, by addresses of the page', async () => {
    const { maker } = await openTrip(makeFolder(), 'oslo', 'cover: other/photo.jpg\n');
    const size = { width: 40, height: 30, orientation: 1, problems: [] } as const;
    const video = { duration: 2, codec: 'avc1', way: 'copy' } as const;
    maker.addPictures([
      { file: 'film.mp4', facts: { format: 'video', ...size, video }, movie: 'blob:film' },
      { file: 'live.heic', facts: { format: 'heic', ...size } },
      { file: 'live.mov', facts: { format: 'video', ...size, video }, movie: 'blob:live' },
      { file: 'old.avi', facts: { format: 'video', ...size, video: { duration: 9, way: 'transcode' } } },
    ]);
    const { gallery, photos, problems } = await maker.make(new Map());
    expect(gallery.photos.map(({ video: shown }) => shown)).toEqual([
      { url: 'blob:film', duration: 2, length: '0:02', plain: true },
      { url: 'blob:live', duration: 2, live: true },
    ]);
    expect(photos.map(({ file }) => file)).toEqual(['film.mp4', 'live.heic', 'old.avi']);
    expect(problems.map(({ file }) => file)).toEqual(['old.avi']);
  });

  test('named like an address of ours, or with drafts in it, is worked out all the same', async () => {
    const texts = new Map([
      ['index.md', '# One'],
      ['_later.md', '# Two'],
    ]);
    const titles = async (trip: string) => {
      const { maker } = await openTrip(makeFolder(), trip);
      const { journal } = await maker.make(texts);
      return [journal.trips[0]?.slug, ...journal.posts.map(({ title }) => title)];
    };
    expect(await titles('map')).toEqual(['trip', 'One']);
    expect((await titles('_berlin')).sort()).toEqual(['One', 'Two', 'berlin']);
  });
});

describe.skipIf(!existsSync(corpus))('folders of what real cameras and programs made', () => {
  const folders = existsSync(corpus) ? readdirSync(corpus, { withFileTypes: true }) : [];
  for (const { name } of folders.filter((entry) => entry.isDirectory())) {
    test(`${name}: the same journal in the browser as from the disk`, async () => {
      const { maker, texts } = await openTrip(join(corpus, name), name);
      const { journal } = await maker.make(texts);
      const videosAside = journal.photos.map(({ video: _, ...photo }) => photo);
      expect({ ...journal, photos: videosAside }).toEqual(await builtJournal(join(corpus, name)));
    });
  }
});
