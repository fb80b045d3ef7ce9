import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../tests/fixtures/makeJpeg.ts';
import { at, library, photo, settings, trip } from '../../tests/fixtures/library.ts';
import { makeTiff } from '../../tests/fixtures/makeTiff.ts';
import type { Journal } from '../journal/journal.ts';
import { AuthorError, type Problem } from '../journal/problem.ts';
import { makeJournal } from '../journal/makeJournal.ts';
import { projectJournal } from '../journal/projectJournal.ts';
import type { BuiltJournal } from '../pipeline/buildJournal.ts';
import { gatherPositionRules } from '../reading/audit/positionRules.ts';
import { auditFiles } from './auditFiles.ts';
import type { OutputFile } from './outputFile.ts';

const journal: Journal = {
  site: { title: 'Far and near', language: 'en' },
  trips: [],
  posts: [],
  photos: [],
};
const rules = { photos: new Map(), tracks: new Map() };
const secrets = { texts: new Map([['042058003617', 'serial number of trip/a.jpg']]), positions: [] };
const serial = await makeJpeg({ tiff: makeTiff({ exif: { SerialNumber: '042058003617' } }) });

async function* list(files: readonly OutputFile[]) {
  yield* files;
}

/** What is passed on, and the problems; pages are rendered as they come. */
async function audit(
  files: readonly OutputFile[],
  cache: string,
  publicFiles: readonly string[] = [],
  of: Pick<BuiltJournal, 'journal' | 'rules'> = { journal, rules },
) {
  const problems: Problem[] = [];
  const built = { ...of, secrets, publicFiles: publicFiles.map((path) => ({ path, from: path })) };
  const passed: string[] = [];
  for await (const file of auditFiles(list(files), built, {
    cache,
    searched: [],
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

describe('a page that stands as it was', () => {
  const standing = Buffer.from('<!doctype html><p>042058003617</p>');
  const auditStanding = async (searched: readonly string[]) => {
    const options = { cache: makeFolder(), searched, onProblem: () => undefined };
    const built = { journal, rules, secrets, publicFiles: [] };
    let inspected = 0;
    for await (const file of auditFiles(list([page('')]), built, options)) {
      if (!('inspect' in file)) continue;
      file.inspect?.(standing);
      inspected += 1;
    }
    return inspected;
  };

  test('is searched for what is secret since then', async () => {
    await expect(auditStanding(['another secret'])).rejects.toThrow(
      'index.html: would publish secret (serial number of trip/a.jpg)',
    );
  });

  test('is not read where nothing is', async () => {
    expect(await auditStanding(['another secret', '042058003617'])).toBe(0);
  });
});

test('a secret in one piece of many stops the build once all are passed on', async () => {
  const pieces = ['{"photos":[', '{"caption":"Night"}', ',', '{"caption":"042058003617"}', ']}'];
  const options = { cache: makeFolder(), searched: [], onProblem: () => undefined };
  const built = { journal, rules, secrets, publicFiles: [] };
  const passed: string[] = [];
  const pass = async () => {
    const file = { path: 'journal.json', pieces: () => pieces };
    for await (const each of auditFiles(list([file]), built, options))
      if ('pieces' in each) passed.push(...each.pieces());
  };
  await expect(pass()).rejects.toThrow('journal.json: would publish secret (serial number of trip/a.jpg)');
  expect(passed).toEqual(pieces);
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

describe('what a journal tells against its author’s settings stops the build', () => {
  const from = library([
    trip('shanghai', {
      photos: [photo('bund.jpg', at(31.239712, 121.499766)), photo('expo.jpg', at(31.189034, 121.480972))],
      settings: settings({ 'bund.jpg': { hidden: 'spot' }, 'expo.jpg': { precision: 1000 } }),
    }),
  ]);
  const made = makeJournal(from);
  const own = gatherPositionRules(from, made);
  const place = (id: string, lat: number, lon: number): Journal => ({
    ...made.journal,
    photos: made.journal.photos.map((each) =>
      each.id === id ? { ...each, spot: { lat, lon, source: 'exif' } } : each,
    ),
  });
  const filesOf = (told: Journal): OutputFile[] => [
    page(`<script type="application/json">${JSON.stringify(told.photos)}</script>`),
    { path: 'journal.json', content: JSON.stringify(projectJournal(told)) },
  ];
  const auditTold = (told: Journal) => audit(filesOf(told), makeFolder(), [], { journal: told, rules: own });

  test('and an honest one does not', async () => {
    expect((await auditTold(made.journal)).problems).toEqual([]);
  });

  test('the position of a photo whose place is hidden', async () => {
    const error = await auditTold(place('shanghai/bund', 31.239712, 121.499766)).catch(
      (thrown: Error) => thrown,
    );
    const finding = 'position of shanghai/bund.jpg, whose position is hidden';
    expect(String(error)).toContain(`index.html: would publish secret (${finding})`);
    expect(String(error)).toContain(`journal.json: would publish secret (${finding}`);
  });

  test('a position that is finer than allowed, even where it is written with two decimals', async () => {
    const finding = 'position of shanghai/expo.jpg, finer than the 1000 metres that are allowed';
    for (const [lat, lon] of [
      [31.189034, 121.480972],
      [31.19, 121.48],
    ] as const) {
      const error = await auditTold(place('shanghai/expo', lat, lon)).catch((thrown: Error) => thrown);
      expect(String(error)).toContain(`journal.json: would publish secret (${finding}`);
    }
  });

  test('also on a page that is as it was, and is not read again', async () => {
    const told = place('shanghai/expo', 31.189034, 121.480972);
    await expect(audit([], makeFolder(), [], { journal: told, rules: own })).rejects.toThrow(
      'journal.json: would publish secret (position of shanghai/expo.jpg, finer than the 1000 metres',
    );
  });
});
