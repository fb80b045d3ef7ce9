import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentOf } from './fixtures/contentOf.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeJpeg } from './fixtures/makeJpeg.ts';
import { makeNoise } from './fixtures/makeNoise.ts';
import { makeTestLibrary } from './fixtures/makeTestLibrary.ts';
import { compilePinhole, runPinhole, startPinhole } from './fixtures/runPinhole.ts';

beforeAll(compilePinhole, 120_000);

/** Shared by all tests, as by all of an author's journals. */
const cache = mkdtempSync(join(tmpdir(), 'pinhole-cache-'));
afterAll(() => rmSync(cache, { recursive: true }));

const build = (folder: string, out: string, ...more: string[]) =>
  runPinhole(['build', folder, '--out', out, '--cache', cache, ...more]);

/** The answer to a request for an address under another name than it has. */
const statusFor = (url: string, host: string) =>
  new Promise((resolve) =>
    request(url, { headers: { host } }, ({ statusCode }) => resolve(statusCode)).end(),
  );

describe('pinhole build', () => {
  test('makes a site, and a second time writes nothing', async () => {
    const library = await makeTestLibrary({
      '_public/CNAME': 'example.org',
      'lisbon/fake.jpg': 'no picture',
    });
    const out = join(makeFolder(), 'the site');
    const first = await build(library, out);
    expect(first.err).toBe('Reading photos (4) …\nMaking renditions (3) …\n');
    expect(first.out).toMatch(
      /^1 problem:\n {2}lisbon\/fake\.jpg: the file is no picture .*\nNote: site\.yaml: has no `url`, .*\n.*the site: 1 trip, 1 post, 3 photos in .* written, 0 unchanged, 0 removed\)\n$/,
    );
    expect(first.code).toBe(0);
    const site = contentOf(out);
    for (const path of [
      'index.html',
      '404.html',
      'journal.json',
      'CNAME',
      'lisbon/index.html',
      'lisbon/photos/dawn/index.html',
    ])
      expect(Object.keys(site)).toContain(path);

    const second = await build(library, out);
    expect(second.out).toMatch(/\(0 files written, \d+ unchanged, 0 removed\)\n$/);
    expect(contentOf(out)).toEqual(site);
  });

  test('gives the same bytes in every time zone and language', async () => {
    const library = await makeTestLibrary();
    const out = makeFolder();
    const zones = [
      { TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
    ];
    for (const zone of zones)
      await runPinhole(
        ['build', library, '--out', join(out, zone.LANG), '--cache', join(out, `cache of ${zone.LANG}`)],
        zone,
      );
    expect(contentOf(join(out, 'C'))).toEqual(contentOf(join(out, 'tr_TR.UTF-8')));
  });

  test('stops at what could publish something hidden, and the old site stays', async () => {
    const library = await makeTestLibrary();
    const out = join(makeFolder(), 'site');
    await build(library, out);
    const before = contentOf(out);
    writeFileSync(join(library, 'lisbon/photos.yaml'), 'photos:\n  dawn.jpg: { hiden: true }\n');
    const stopped = await build(library, out);
    expect(stopped.code).toBe(1);
    expect(stopped.err).toMatch(/^error: lisbon\/photos\.yaml:2: .*hiden.*\nNothing was published\.\n$/);
    expect(contentOf(out)).toEqual(before);
  });

  test('what is hidden later is gone from the site', async () => {
    const library = await makeTestLibrary();
    const out = join(makeFolder(), 'site');
    await build(library, out);
    writeFileSync(join(library, 'lisbon/photos.yaml'), 'photos:\n  noon.jpg: { hidden: true }\n');
    expect((await build(library, out)).code).toBe(0);
    expect(existsSync(join(out, 'lisbon/photos/noon'))).toBe(false);
    expect(readFileSync(join(out, 'journal.json'), 'utf8')).not.toContain('noon');
    expect(readFileSync(join(out, '.pinhole.json'), 'utf8')).not.toContain('noon');
  });

  test('refuses a folder of others, the library itself and what lies in it', async () => {
    const library = await makeTestLibrary();
    const mine = makeFolder({ 'thesis.doc': '' });
    const refused = await build(library, mine);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('was not made by Pinhole') });
    expect(refused.out + refused.err).not.toContain('Making renditions');
    for (const out of [library, join(library, '_site'), join(library, '..')])
      expect((await build(library, out)).code).toBe(2);
    expect(readdirSync(mine)).toEqual(['thesis.doc']);
    expect(existsSync(join(library, '_site'))).toBe(false);
  });

  test('a file of _public that Pinhole writes itself is a problem', async () => {
    const library = await makeTestLibrary({
      '_public/index.html': 'mine',
      '_public/img/x.avif': '',
      '_public/favicon.svg': '<svg/>',
    });
    const out = join(makeFolder(), 'site');
    const { out: said } = await build(library, out);
    expect(said).toContain(
      '_public/img/x.avif: is not published, as Pinhole itself writes /img/x.avif; rename it',
    );
    expect(said).toContain(
      '_public/index.html: is not published, as Pinhole itself writes /index.html; rename it',
    );
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Far and near');
    expect(readFileSync(join(out, 'favicon.svg'), 'utf8')).toBe('<svg/>');
  });

  test('Ctrl-C ends it before its photos are done, and the next build goes on', async () => {
    // Noise takes an encoder longest.
    const photos = await Promise.all(
      [...'bcd'].map(
        async (name, index) =>
          [
            `lisbon/${name}.jpg`,
            await makeNoise(4000, 3000 + index)
              .jpeg()
              .toBuffer(),
          ] as const,
      ),
    );
    const library = await makeTestLibrary(Object.fromEntries(photos));
    const out = join(makeFolder(), 'site');
    const running = startPinhole(['build', library, '--out', out, '--cache', cache]);
    await running.waitFor(/Making renditions/);
    running.process.kill('SIGINT');
    expect((await running.ended).code).toBe(130);
    expect(existsSync(out)).toBe(false);
    expect((await build(library, out)).code).toBe(0);
  });
});

describe('pinhole', () => {
  test('says its version and how it is used', async () => {
    expect(await runPinhole(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    const help = await runPinhole(['--help']);
    expect(help.code).toBe(0);
    expect(help.out).toContain('pinhole build my-journal --out public');
  });

  test('wrong usage is told apart from wrong content', async () => {
    const uses = [
      ['biuld'],
      ['build', '--ot', 'x'],
      ['build', 'a', 'b'],
      ['build', '--url', 'example.org'],
      ['preview', '--port', 'x'],
      ['build', 'no such folder'],
      ['new'],
    ];
    for (const args of uses) expect([args, (await runPinhole(args)).code]).toEqual([args, 2]);
    expect((await runPinhole(['biuld'])).err).toContain('Did you mean build?');
    expect((await runPinhole(['build', 'no such folder'])).err).toBe(
      'error: the folder no such folder cannot be read (it does not exist); to begin one: pinhole new <folder>\n',
    );
    expect((await runPinhole(['build', makeFolder()])).code).toBe(1);
  });
});

describe('pinhole new', () => {
  test('begins a journal that builds without a problem, and writes over nothing', async () => {
    const folder = join(makeFolder(), 'my journal');
    expect((await runPinhole(['new', folder])).code).toBe(0);
    expect(await runPinhole(['check', folder, '--cache', cache])).toMatchObject({
      code: 0,
      out: `My first trip (my-first-trip): 1 photo, 1 post
  Positions: 1 from photos.yaml

No problems.
`,
    });
    appendFileSync(join(folder, 'site.yaml'), '# mine\n');
    const again = await runPinhole(['new', folder]);
    expect(again).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not empty, and nothing is written over'),
    });
  });
});

describe('pinhole check', () => {
  test('prints what there is, what is missing and the problems', async () => {
    const library = await makeTestLibrary({ 'lisbon/empty.jpg': '' });
    expect(await runPinhole(['check', library, '--cache', cache])).toMatchObject({
      code: 0,
      out: `Lisbon (lisbon): 3 photos, 1 post
  Positions: 1 from the files; 2 photos have none
  No time (2); give \`taken:\` in photos.yaml
    lisbon/no extension
    lisbon/noon.jpg
  No position (2); give \`at:\` in photos.yaml, or put a track (GPX) beside them
    lisbon/no extension
    lisbon/noon.jpg
  In no post (2)
    lisbon/no extension
    lisbon/noon.jpg

1 problem:
  lisbon/empty.jpg: the file is empty; copy it again from where it came
`,
    });
  });

  test('prints the same for programs', async () => {
    const library = await makeTestLibrary({ 'lisbon/empty.jpg': '' });
    const { out } = await runPinhole(['check', library, '--json', '--cache', cache]);
    expect(JSON.parse(out)).toMatchObject({
      problems: [
        { file: 'lisbon/empty.jpg', what: 'the file is empty', todo: 'copy it again from where it came' },
      ],
      trips: [
        { folder: 'lisbon', photos: 3, posts: 1, withoutSpot: ['lisbon/no extension', 'lisbon/noon.jpg'] },
      ],
      copies: [],
    });
  });
});

describe('pinhole start, preview and dev', () => {
  const address = /http:\/\/127\.0\.0\.1:\d+[^ ]*/;

  test('builds and serves, and says where', async () => {
    const out = join(makeFolder(), 'site');
    const running = startPinhole([
      'start',
      await makeTestLibrary(),
      '--out',
      out,
      '--cache',
      cache,
      '--base',
      'journal',
    ]);
    const url = await running.waitFor(address);
    expect(url).toMatch(/\/journal\/$/);
    expect(await (await fetch(url)).text()).toContain('Far and near');
    running.process.kill('SIGINT');
    expect((await running.ended).code).toBe(130);
  });

  test('preview needs a site', async () => {
    expect(await runPinhole(['preview', '--out', makeFolder()])).toMatchObject({
      code: 2,
      err: expect.stringContaining('make it with pinhole build'),
    });
  });

  test('dev follows the folder, shows the error and keeps the last good site', async () => {
    const library = await makeTestLibrary({ '_draft/index.md': '# Not yet' });
    const running = startPinhole(['dev', library, '--cache', cache]);
    const url = await running.waitFor(address);
    const page = async (path: string) => (await fetch(url + path)).text();
    expect(await page('draft/')).toContain('Not yet');
    // The studio finds the library by this, and nobody who asks by another name finds anything.
    expect(await page('draft/')).toMatch(/<meta name="pinhole-studio" content="[\w-]{43}">/);
    expect(await statusFor(url, 'evil.example')).toBe(403);

    writeFileSync(join(library, 'lisbon/index.md'), 'A new sentence.\n');
    await expect.poll(() => page('lisbon/'), { timeout: 10_000 }).toContain('A new sentence.');

    writeFileSync(join(library, 'lisbon/evening.jpg'), await makeJpeg({ width: 800, height: 500 }));
    await expect.poll(() => page('lisbon/photos/'), { timeout: 10_000 }).toContain('lisbon/photos/evening/');

    writeFileSync(join(library, 'site.yaml'), 'titel: x\n');
    await running.waitFor(/site\.yaml:1: .*titel/);
    expect(await page('lisbon/')).toContain('A new sentence.');

    writeFileSync(join(library, 'site.yaml'), 'title: Mended\n');
    await expect.poll(() => page(''), { timeout: 10_000 }).toContain('Mended');
  });
});
