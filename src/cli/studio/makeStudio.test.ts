import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { asNobody } from '../../../tests/fixtures/asNobody.ts';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { studioPath } from '../../app/studio/keeping/dev/devWire.ts';
import { serveSite } from '../serveSite.ts';
import { makeStudio } from './makeStudio.ts';

const isRoot = process.getuid?.() === 0;
let port = 5300;

interface Served {
  readonly origin: string;
  readonly token: string;
  /** A request as the studio's page sends it, but for what is told. */
  send(
    path: string,
    options?: Sent,
  ): Promise<{ status: number; type: string; text: string; json(): unknown }>;
  save(folder: string, changes: unknown): Promise<unknown>;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** A studio over a real server; requests are those of a browser, with headers that `fetch` would not let a test set. */
async function open(library: string, { drafts = true } = {}): Promise<Served> {
  const site = makeFolder({ 'index.html': '<head></head><p>home' });
  const studio = makeStudio(library, { drafts });
  port += 5;
  const server = await serveSite(site, { port, ...studio });
  onTestFinished(() => server.close());
  const origin = server.url.slice(0, -1);
  const page = await (await fetch(server.url)).text();
  const token = /<meta name="pinhole-studio" content="([^"]+)">/.exec(page)?.[1] ?? '';
  const send: Served['send'] = (path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const all = { 'pinhole-studio': token, 'sec-fetch-site': 'same-origin', ...headers };
      const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
      const request = ask(`${origin}${studioPath}${path}`, { method, headers: said as never }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const type = response.headers['content-type'] ?? '';
          resolve({ status: response.statusCode ?? 0, type, text, json: () => JSON.parse(text) as unknown });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  const save: Served['save'] = async (folder, changes) => {
    const headers = { origin, 'content-type': 'application/json' };
    const path = `texts?folder=${encodeURIComponent(folder)}`;
    return (await send(path, { method: 'PUT', headers, body: JSON.stringify(changes) })).json();
  };
  return { origin, token, send, save };
}

const makeLibrary = () =>
  makeFolder({
    'site.yaml': 'title: Far and near',
    '2019 shanghai/index.md': '\ufeff---\ntitle: 外滩\n---\n',
    '2019 shanghai/photos.yaml': '# mine\r\nzone: Asia/Shanghai\r\n',
    '2019 shanghai/day 2/夜 100%.jpg': '0123456789',
    '2019 shanghai/walk.gpx': '<gpx/>',
    '2019 shanghai/.secret': 'x',
    '2019 shanghai/README.md': 'notes',
    '_next/plan.jpg': 'y',
  });

describe('what the studio is shown of the library', () => {
  test('its trips, and drafts where dev shows them', async () => {
    const library = makeLibrary();
    const shown = (await open(library)).send('trips');
    expect((await shown).json()).toEqual([
      { folder: '2019 shanghai', name: '2019 shanghai', photos: 1 },
      { folder: '_next', name: '_next', photos: 1 },
    ]);
    const public_ = await open(library, { drafts: false });
    expect((await public_.send('trips')).json()).toHaveLength(1);
    expect((await public_.send('trip?folder=_next')).status).toBe(404);
  });

  test("a trip's texts as they read, and its other files by what the disk says of them", async () => {
    const library = makeLibrary();
    const answer = (await (await open(library)).send('trip?folder=2019%20shanghai')).json();
    const modified = (path: string) =>
      Math.floor(statSync(join(library, '2019 shanghai', path)).mtimeMs / 1000) * 1000;
    expect(answer).toEqual({
      library: expect.stringMatching(/^[0-9a-f]{16}$/),
      name: '2019 shanghai',
      site: {
        settings: expect.objectContaining({ title: 'Far and near', home: [], studio: true }),
        drafts: true,
      },
      files: [
        { path: 'walk.gpx', size: 6, modified: modified('walk.gpx') },
        { path: 'day 2/夜 100%.jpg', size: 10, modified: modified('day 2/夜 100%.jpg') },
      ],
      texts: [
        ['photos.yaml', '# mine\r\nzone: Asia/Shanghai\r\n'],
        ['index.md', '---\ntitle: 外滩\n---\n'],
      ],
    });
  });

  test("a file's bytes, and parts of them", async () => {
    const studio = await open(makeLibrary());
    const path = `files/${['2019 shanghai', 'day 2', '夜 100%.jpg'].map(encodeURIComponent).join('/')}`;
    expect(await studio.send(path)).toMatchObject({ status: 200, text: '0123456789' });
    const part = (range: string) => studio.send(path, { headers: { range } });
    expect(await part('bytes=2-4')).toMatchObject({ status: 206, text: '234' });
    expect(await part('bytes=8-')).toMatchObject({ status: 206, text: '89' });
    expect(await part('bytes=8-99')).toMatchObject({ status: 206, text: '89' });
    expect((await part('bytes=10-11')).status).toBe(416);
  });

  test('no file is anything that a browser would run', async () => {
    const names = ['a.jpg', 'b.MOV', 'c.svg', 'd.html', 'e.heic', 'f.dng'];
    const studio = await open(makeFolder(Object.fromEntries(names.map((name) => [`trip/${name}`, 'x']))));
    const types = names.map(async (name) => (await studio.send(`files/trip/${name}`)).type);
    expect(await Promise.all(types)).toEqual([
      'image/jpeg',
      'video/quicktime',
      'application/octet-stream',
      'application/octet-stream',
      'image/heic',
      'application/octet-stream',
    ]);
  });

  test('nothing outside of the library, nothing hidden, no folder', async () => {
    const studio = await open(makeLibrary());
    const paths = [
      '..%2f..%2fetc%2fpasswd',
      '%2e%2e/x',
      '2019%20shanghai/.secret',
      '2019%20shanghai',
      '',
      '%zz',
      'none.jpg',
    ];
    for (const path of paths)
      expect([path, (await studio.send(`files/${path}`)).status >= 400]).toEqual([path, true]);
    expect((await studio.send('trip?folder=..')).status).toBe(404);
    expect((await studio.send('other')).status).toBe(404);
  });

  test('a library that no build would take says why', async () => {
    const studio = await open(makeFolder({ 'trip/a.jpg': '', 'trip/photos.yml': '' }));
    const answer = await studio.send('trips');
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('trip/photos.yml: settings are only read from photos.yaml');
  });
});

describe('who may ask', () => {
  test('only the page of this server, by its token, its origin and its name', async () => {
    const studio = await open(makeLibrary());
    expect(studio.token).toHaveLength(43);
    const refused: readonly (readonly [string, Sent['headers']])[] = [
      ['no token', { 'pinhole-studio': undefined }],
      ['another token', { 'pinhole-studio': 'x'.repeat(43) }],
      ['another website', { 'sec-fetch-site': 'cross-site' }],
      ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
      ['the address bar', { 'sec-fetch-site': 'none' }],
      ['the origin of another website', { origin: 'https://evil.example' }],
      ['the origin of another server here', { origin: 'http://127.0.0.1:1' }],
      ['a name that was made to point here', { host: `evil.example:${port}` }],
      ['a name that begins like ours', { host: '127.0.0.1.evil.example' }],
      ['another address of this machine', { host: `0.0.0.0:${port}` }],
    ];
    for (const [who, headers = {}] of refused) {
      const read = await studio.send('trips', { headers });
      expect([who, read.status, read.text.includes('shanghai')]).toEqual([who, 403, false]);
    }
    expect((await studio.send('trips', { headers: { 'sec-fetch-site': undefined } })).status).toBe(200);
    expect((await studio.send('trips', { headers: { host: `localhost:${port}` } })).status).toBe(200);
  });

  test('the address of a file may carry the token, and no other may', async () => {
    const { send, token } = await open(makeLibrary());
    const headers = { 'pinhole-studio': undefined };
    const status = async (path: string) => (await send(path, { headers })).status;
    const path = `files/_next/plan.jpg`;
    expect(await status(`${path}?token=${token}`)).toBe(200);
    expect(await status(`${path}?token=other`)).toBe(403);
    expect(await status(path)).toBe(403);
    expect(await status(`trips?token=${token}`)).toBe(403);
  });

  test('a page that is asked for by a foreign name is not served, and so is its token', async () => {
    const studio = await open(makeLibrary());
    const page = await studio.send('../../', { headers: { host: 'evil.example' } });
    expect([page.status, page.text.includes(studio.token)]).toEqual([403, false]);
  });

  test('texts are saved for nobody who does not say where the request comes from, or sends it as a form would', async () => {
    const library = makeLibrary();
    const { send, origin } = await open(library);
    const body = JSON.stringify([{ path: 'new.md', after: 'x' }]);
    const put = (headers: Sent['headers'] = {}) =>
      send('texts?folder=_next', { method: 'PUT', headers, body });
    expect((await put({ 'content-type': 'application/json' })).status).toBe(403);
    expect((await put({ origin, 'content-type': 'text/plain' })).status).toBe(415);
    const posted = { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body };
    expect((await send('texts?folder=_next', posted)).status).toBe(404);
    expect(readdirSync(join(library, '_next'))).toEqual(['plan.jpg']);
  });

  test('what is no list of changes is refused', async () => {
    const { save } = await open(makeLibrary());
    expect(await save('_next', { path: 'a.md' })).toEqual({ reason: 'these are no changes of texts' });
    expect(await save('none', [])).toEqual({ reason: 'the library has no trip none' });
  });
});

describe('saving', () => {
  const settings = '2019 shanghai/photos.yaml';
  const before = '# mine\r\nzone: Asia/Shanghai\r\n';
  const after = `${before}photos:\r\n  "day 2/夜 100%.jpg": { caption: Night }\r\n`;

  test('writes the texts, keeps marks and permissions, and leaves nothing else behind', async () => {
    const library = makeLibrary();
    chmodSync(join(library, settings), 0o664);
    const { save } = await open(library);
    const answer = await save('2019 shanghai', [
      { path: 'photos.yaml', before, after },
      { path: 'index.md', before: '---\ntitle: 外滩\n---\n', after: '---\ntitle: 外滩\n---\nWords\n' },
      { path: 'day 2/night.md', after: 'New\n' },
    ]);
    expect(answer).toEqual({ kind: 'saved' });
    expect(readFileSync(join(library, settings), 'utf8')).toBe(after);
    expect(readFileSync(join(library, '2019 shanghai/index.md'), 'utf8')).toBe(
      '\ufeff---\ntitle: 外滩\n---\nWords\n',
    );
    expect(statSync(join(library, settings)).mode & 0o777).toBe(0o664);
    expect(readdirSync(join(library, '2019 shanghai'), { recursive: true }).toSorted()).toEqual(
      [
        '.secret',
        'README.md',
        'day 2',
        'day 2/night.md',
        'day 2/夜 100%.jpg',
        'index.md',
        'photos.yaml',
        'walk.gpx',
      ].toSorted(),
    );
  });

  test('writes nothing where one text has changed meanwhile, and tells what it says now', async () => {
    const library = makeLibrary();
    const { save } = await open(library);
    writeFileSync(join(library, settings), '# by hand\n');
    const changes = [
      { path: 'new.md', after: 'x' },
      { path: 'photos.yaml', before, after },
      { path: 'index.md', before: 'gone', after: 'x' },
    ];
    expect(await save('2019 shanghai', changes)).toEqual({
      kind: 'changed',
      conflicts: [
        { path: 'photos.yaml', theirs: '# by hand\n' },
        { path: 'index.md', theirs: '---\ntitle: 外滩\n---\n' },
      ],
    });
    expect(readFileSync(join(library, settings), 'utf8')).toBe('# by hand\n');
    expect(readdirSync(join(library, '2019 shanghai'))).not.toContain('new.md');
    rmSync(join(library, settings));
    expect(await save('2019 shanghai', [{ path: 'photos.yaml', before, after }])).toEqual({
      kind: 'changed',
      conflicts: [{ path: 'photos.yaml' }],
    });
  });

  test('of two that save at once the second is told of the first', async () => {
    const library = makeLibrary();
    const { save } = await open(library);
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        save('2019 shanghai', [{ path: 'photos.yaml', before, after: `# ${name}\n` }]),
      ),
    );
    const kinds = answers.map((answer) => (answer as { kind: string }).kind);
    expect(kinds.toSorted()).toEqual(['changed', 'changed', 'saved']);
    const winner = ['one', 'two', 'three'][kinds.indexOf('saved')];
    expect(readFileSync(join(library, settings), 'utf8')).toBe(`# ${winner}\n`);
  });

  test('only settings and posts are written, and only below the trip', async () => {
    const library = makeLibrary();
    const { save } = await open(library);
    const names = [
      '../site.yaml',
      '../_next/index.md',
      '/etc/a.md',
      'site.yaml',
      'day 2/photos.yaml',
      'walk.gpx',
      'README.md',
      '.hidden.md',
      '.git/a.md',
      'a.md/../../b.md',
      'index.md\0.jpg',
      '',
    ];
    for (const path of names) {
      const answer = await save('2019 shanghai', [{ path, after: 'x' }]);
      expect([path, answer]).toMatchObject([path, { kind: 'failed' }]);
    }
    expect(readdirSync(library).toSorted()).toEqual(['2019 shanghai', '_next', 'site.yaml']);
    expect(readFileSync(join(library, 'site.yaml'), 'utf8')).toBe('title: Far and near');
    expect(await save('2019 shanghai', [{ path: 'walk.gpx', after: 'x' }])).toEqual({
      kind: 'failed',
      reason: 'walk.gpx: only photos.yaml and posts of the trip are written',
    });
  });

  test('a save that stalls on its way holds up no other', async () => {
    const { origin, token, save } = await open(makeLibrary());
    const stalled = ask(`${origin}${studioPath}texts?folder=2019%20shanghai`, {
      method: 'PUT',
      headers: {
        origin,
        'pinhole-studio': token,
        'content-type': 'application/json',
        'content-length': 100,
        expect: '100-continue',
      },
    });
    stalled.on('error', () => undefined);
    onTestFinished(() => void stalled.destroy());
    // It has come to the server, which waits for the rest of it.
    await new Promise((resolve) => stalled.on('continue', resolve).flushHeaders());
    stalled.write('[');
    expect(await save('2019 shanghai', [{ path: 'night.md', after: 'Rain.\n' }])).toEqual({ kind: 'saved' });
  });

  test('a photo behind a link out of the library is shown, as a build shows it', async () => {
    const library = makeLibrary();
    const disk = makeFolder({ 'far.jpg': 'far' });
    symlinkSync(join(disk, 'far.jpg'), join(library, '2019 shanghai/far.jpg'));
    const { send } = await open(library);
    expect((await send('trip?folder=2019%20shanghai')).text).toContain('"path":"far.jpg"');
    expect((await send('files/2019%20shanghai/far.jpg')).text).toBe('far');
  });

  test('a link is followed inside the trip and not out of it', async () => {
    const library = makeLibrary();
    const outside = makeFolder({ 'diary.md': 'mine', 'posts/a.md': 'mine too' });
    const trip = join(library, '2019 shanghai');
    symlinkSync(join(outside, 'diary.md'), join(trip, 'diary.md'));
    symlinkSync(join(outside, 'posts'), join(trip, 'posts'));
    symlinkSync('day 2/real.md', join(trip, 'near.md'));
    writeFileSync(join(trip, 'day 2/real.md'), 'near');
    const { save } = await open(library);
    const refused = {
      kind: 'failed',
      reason: "diary.md: this is a link to outside of the trip's folder, where nothing is written",
    };
    expect(await save('2019 shanghai', [{ path: 'diary.md', before: 'mine', after: 'x' }])).toEqual(refused);
    for (const path of ['posts/a.md', 'posts/new.md'])
      expect(await save('2019 shanghai', [{ path, before: 'mine too', after: 'x' }])).toMatchObject({
        kind: 'failed',
      });
    expect(readdirSync(join(outside, 'posts'))).toEqual(['a.md']);
    expect(readFileSync(join(outside, 'diary.md'), 'utf8')).toBe('mine');
    expect(await save('2019 shanghai', [{ path: 'near.md', before: 'near', after: 'far' }])).toEqual({
      kind: 'saved',
    });
    expect(readFileSync(join(trip, 'day 2/real.md'), 'utf8')).toBe('far');
  });

  test('settings that would stop the next build are refused with file and line', async () => {
    const library = makeLibrary();
    const { save } = await open(library);
    const hostile = [
      `${before}photos: [`,
      `${before}capton: x\n`,
      `${before}a: &a [1, 1]\nb: [*a, *a]\n`,
      `${before}__proto__: { polluted: true }\n`,
    ];
    for (const text of hostile)
      expect([text, await save('2019 shanghai', [{ path: 'photos.yaml', before, after: text }])]).toEqual([
        text,
        { kind: 'failed', reason: expect.stringMatching(/^photos\.yaml:[34]: .* Nothing was saved$/s) },
      ]);
    expect(readFileSync(join(library, settings), 'utf8')).toBe(before);
  });

  test('a file in an old encoding is not rewritten', async () => {
    const library = makeFolder({
      'trip/index.md': Uint8Array.from('Zürich', (letter) => letter.charCodeAt(0)),
    });
    const { save } = await open(library);
    expect(await save('trip', [{ path: 'index.md', before: 'Zürich', after: 'Bern' }])).toEqual({
      kind: 'failed',
      reason:
        'index.md: the file is not in UTF-8, and its letters could change; save it as UTF-8 in a text editor, then load this page again',
    });
  });

  test('a folder or file that may not be written says so, and nothing of the rest is written', async () => {
    const library = makeLibrary();
    const trip = join(library, '2019 shanghai');
    const { save } = await open(library);
    const both = [
      { path: 'day 2/night.md', after: 'New\n' },
      { path: 'photos.yaml', before, after },
    ];
    chmodSync(join(library, settings), 0o444);
    expect(await asNobody(library, () => save('2019 shanghai', both))).toEqual({
      kind: 'failed',
      reason: 'photos.yaml: permission denied. Nothing was saved',
    });
    chmodSync(join(library, settings), 0o644);
    chmodSync(trip, 0o555);
    const answer = await asNobody(library, () => save('2019 shanghai', both));
    chmodSync(trip, 0o755);
    expect(answer).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('permission denied. Nothing was saved'),
    });
    expect(readFileSync(join(library, settings), 'utf8')).toBe(before);
    expect(readdirSync(join(trip, 'day 2'))).toEqual(['夜 100%.jpg']);
  });

  const small = makeSmallDisk();

  test.skipIf(small === undefined)('a full disk leaves everything as it was', async () => {
    const library = join(small ?? '', 'library');
    mkdirSync(join(library, 'trip'), { recursive: true });
    writeFileSync(join(library, 'trip/photos.yaml'), before);
    const { save } = await open(library);
    const long = 'x'.repeat(2 * 2 ** 20);
    const changes = [
      { path: 'photos.yaml', before, after: '# short\n' },
      { path: 'index.md', after: long },
    ];
    expect(await save('trip', changes)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('the disk is full. Nothing was saved'),
    });
    expect(readdirSync(join(library, 'trip'))).toEqual(['photos.yaml']);
    expect(readFileSync(join(library, 'trip/photos.yaml'), 'utf8')).toBe(before);
    expect(await save('trip', changes.slice(0, 1))).toEqual({ kind: 'saved' });
  });
});

/** A disk of 1 MB, where the system lets us have one. */
function makeSmallDisk(): string | undefined {
  if (!isRoot || process.platform !== 'linux') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'pinhole-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'pinhole', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  afterAll(() => {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}
