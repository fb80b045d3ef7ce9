import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { AuthorError } from '../journal/problem.ts';
import { scanLibrary } from './scanLibrary.ts';

const scanned = async (folder: string, options?: { drafts: boolean }) => {
  const { trips } = await scanLibrary(folder, options);
  return Object.fromEntries(
    trips.map((trip) => [
      trip.folder,
      [...trip.posts, ...trip.tracks, ...trip.figures, ...trip.sidecars, ...trip.others].map(
        (file) => file.path,
      ),
    ]),
  );
};

describe('scanLibrary', () => {
  test('archives of streets belong to their trip', async () => {
    const folder = makeFolder({ 'shanghai/index.md': '', 'shanghai/maps/City.PMTILES': '' });
    const { trips } = await scanLibrary(folder);
    expect(trips[0]?.streets.map(({ path }) => path)).toEqual(['maps/City.PMTILES']);
    expect(trips[0]?.others).toEqual([]);
  });

  test('every folder is a trip, and the folders inside it belong to it', async () => {
    const folder = makeFolder({
      'site.yaml': '',
      '2019 shanghai/index.md': '',
      '2019 shanghai/bund.jpg': '',
      '2019 shanghai/day 2/IMG_1.JPG': '',
      '2019 shanghai/day 2/IMG_1.xmp': '',
      'berlin/walk.gpx': '',
      'berlin/plan.svg': '',
    });
    expect(await scanned(folder)).toEqual({
      '2019 shanghai': ['index.md', 'day 2/IMG_1.xmp', 'bund.jpg', 'day 2/IMG_1.JPG'],
      berlin: ['walk.gpx', 'plan.svg'],
    });
    expect((await scanLibrary(folder)).site?.path).toBe('site.yaml');
  });

  test('a folder with pictures directly in it is itself one trip', async () => {
    expect(await scanned(makeFolder({ 'a.jpg': '', 'notes/plan.txt': '' }))).toEqual({
      '': ['a.jpg', 'notes/plan.txt'],
    });
  });

  test('a folder with its own post is one trip with all that is below it', async () => {
    expect(await scanned(makeFolder({ 'index.md': '', 'pictures/a.jpg': '' }))).toEqual({
      '': ['index.md', 'pictures/a.jpg'],
    });
  });

  test('a picture beside trip folders is a problem', async () => {
    const { problems } = await scanLibrary(makeFolder({ 'stray.jpg': '', 'trip/a.jpg': '' }));
    expect(problems).toEqual([
      {
        file: 'stray.jpg',
        what: 'lies beside the trip folders and belongs to none',
        todo: 'move it into a trip folder',
      },
    ]);
  });

  test('drafts begin with _ and are left out, names of photos may begin with it', async () => {
    const folder = makeFolder({
      'trip/_DSC0042.jpg': '',
      'trip/_later.md': '',
      'trip/_raw/a.jpg': '',
      '_next/b.jpg': '',
      '_public/c.jpg': '',
    });
    expect(await scanned(folder)).toEqual({ trip: ['_DSC0042.jpg'] });
    expect(await scanned(folder, { drafts: true })).toEqual({
      _next: ['b.jpg'],
      trip: ['_later.md', '_DSC0042.jpg', '_raw/a.jpg'],
    });
  });

  test('hidden files and what systems leave behind are ignored', async () => {
    const folder = makeFolder({
      'trip/a.jpg': '',
      'trip/.DS_Store': '',
      'trip/._a.jpg': '',
      'trip/Thumbs.db': '',
      'trip/@eaDir/a.jpg': '',
      '__MACOSX/trip/a.jpg': '',
      '.git/b.jpg': '',
      'trip/README.md': '',
    });
    expect(await scanned(folder)).toEqual({ trip: ['a.jpg'] });
  });

  test('the order of files does not depend on letter case rules or language', async () => {
    const folder = makeFolder({
      'trip/b.jpg': '',
      'trip/a.jpg': '',
      'trip/B.jpg': '',
      'trip/ä.jpg': '',
      'trip/z.jpg': '',
    });
    expect(await scanned(folder)).toEqual({ trip: ['B.jpg', 'a.jpg', 'b.jpg', 'z.jpg', 'ä.jpg'] });
  });

  test("the author's own files keep their hidden names", async () => {
    const folder = makeFolder({
      'trip/a.jpg': '',
      '_public/CNAME': '',
      '_public/.nojekyll': '',
      '_public/.well-known/x': '',
      '_public/.DS_Store': '',
    });
    const { publicFiles } = await scanLibrary(folder);
    expect(publicFiles.map((file) => file.path)).toEqual(['.nojekyll', '.well-known/x', 'CNAME']);
  });

  test('settings that are there and cannot be read stop the build, because what they hide is not known', async () => {
    const dangling = makeFolder({ 'trip/a.jpg': '' });
    symlinkSync(join(dangling, 'nowhere'), join(dangling, 'trip', 'photos.yaml'));
    await expect(scanLibrary(dangling)).rejects.toThrow(
      'trip/photos.yaml: these settings cannot be read (it does not exist), and what they hide is not known',
    );
    const inFolder = makeFolder({ 'trip/a.jpg': '', 'site.yaml/x': '' });
    await expect(scanLibrary(inFolder)).rejects.toThrow(
      'site.yaml: these settings cannot be read (is no file)',
    );
  });

  test('a link that leads back to its own folder is a problem and no endless loop', async () => {
    const folder = makeFolder({ 'trip/a.jpg': '' });
    symlinkSync(folder, join(folder, 'trip', 'again'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'trip', 'lost'));
    const { trips, problems } = await scanLibrary(folder);
    expect(trips[0]?.others.map((file) => file.path)).toEqual(['a.jpg']);
    expect(problems).toEqual([
      {
        file: 'trip/again',
        what: 'this link leads back to a folder that holds it',
        todo: 'remove the link',
      },
      {
        file: 'trip/lost',
        what: 'cannot be read (it does not exist)',
        todo: 'check its permissions, or remove it',
      },
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be read is a problem', async () => {
    const folder = makeFolder({ 'trip/a.jpg': '', 'trip/locked/b.jpg': '' });
    chmodSync(join(folder, 'trip', 'locked'), 0);
    const { problems } = await scanLibrary(folder);
    chmodSync(join(folder, 'trip', 'locked'), 0o700);
    expect(problems.map((problem) => `${problem.file}: ${problem.what}`)).toEqual([
      'trip/locked: cannot be read (permission denied)',
    ]);
  });

  test('settings under another name or elsewhere stop the build, as they could hide something', async () => {
    const folder = makeFolder({
      'trip/photos.yml': '',
      'trip/day/photos.yaml': '',
      'trip/site.yaml': '',
      'trip/a.jpg': '',
    });
    const error: unknown = await scanLibrary(folder).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AuthorError);
    expect((error as AuthorError).problems.map((problem) => problem.file)).toEqual([
      'trip/day/photos.yaml',
      'trip/photos.yml',
      'trip/site.yaml',
    ]);
  });

  test('a missing folder, a file and an empty folder are told apart', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(scanLibrary(join(folder, 'none'))).rejects.toThrow('cannot be read (it does not exist)');
    await expect(scanLibrary(join(folder, 'file'))).rejects.toThrow(
      'is a file, and a folder of trips is needed',
    );
    await expect(scanLibrary(folder)).rejects.toThrow('holds no trip; put a folder with pictures');
  });
});
