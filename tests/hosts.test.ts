import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import serveHandler from 'serve-handler';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawlSite } from './fixtures/crawlSite.ts';
import { findNginx } from './fixtures/findNginx.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeTestLibrary } from './fixtures/makeTestLibrary.ts';
import { readDocBlock } from './fixtures/readDocBlock.ts';
import { compilePinhole, runPinhole } from './fixtures/runPinhole.ts';
import { serveNginx } from './fixtures/serveNginx.ts';
import { serveWith } from './fixtures/serveWith.ts';

const shared = mkdtempSync(join(tmpdir(), 'pinhole hosts '));
afterAll(() => rmSync(shared, { recursive: true }));
beforeAll(compilePinhole, 120_000);

/** Built once for most of the tests. */
let built: Promise<string> | undefined;
const builtSite = () =>
  (built ??= buildSite(
    { 'lisbon/外滩.md': '# 外滩\n\nAt the other river.\n', '_public/notes.txt': 'mine' },
    join(shared, 'site'),
  ));

async function buildSite(
  more: Readonly<Record<string, string>>,
  out = join(makeFolder(), 'site'),
): Promise<string> {
  const library = await makeTestLibrary(more);
  const { code, err } = await runPinhole(['build', library, '--out', out, '--cache', join(shared, 'cache')]);
  expect([code, err]).toEqual([0, expect.not.stringContaining('error')]);
  return out;
}

/** The site below a path of a folder that is served as it is. */
async function putBelow(path: string): Promise<string> {
  const folder = makeFolder();
  cpSync(await builtSite(), join(folder, path), { recursive: true });
  return folder;
}

/** Follows every link, and looks for what every host has to do. */
async function visit(root: string): Promise<void> {
  const { found, broken } = await crawlSite(root);
  expect(broken).toEqual([]);
  for (const path of ['', 'photos/', 'map/', 'lisbon/', 'lisbon/photos/dawn/', 'lisbon/days/2024-05-01/'])
    expect(found).toContain(path);
  expect(found).toContain(`lisbon/${encodeURIComponent('外滩')}/`);
  expect(found.filter((path) => /^img\/.*\.avif$/.test(path)).length).toBeGreaterThan(3);
}

/** Where the link to its trip leads on a page that was typed without its slash. */
async function followBare(root: string): Promise<string> {
  const answer = await fetch(`${root}lisbon/photos/dawn`);
  const base = /<base href="([^"]*)"/.exec(await answer.text())?.[1] ?? '';
  return new URL('lisbon/', new URL(base, answer.url)).href;
}

describe('the same site works', () => {
  test('on a plain file server, at its root and in a folder', async () => {
    for (const path of ['', 'journal/']) {
      const files = sirv(await putBelow(path), { dev: true });
      await visit((await serveWith((request, response) => files(request, response))) + path);
    }
  });

  test('on a server that takes endings and slashes off addresses, at its root', async () => {
    const options = { public: await builtSite(), cleanUrls: true, trailingSlash: false };
    const root = await serveWith((request, response) => void serveHandler(request, response, options));
    expect((await fetch(`${root}lisbon/photos/`)).url).toBe(`${root}lisbon/photos`);
    await visit(root);
    expect(await followBare(root)).toBe(`${root}lisbon/`);
  });

  test('but in a folder of such a server not below it, as the documentation says', async () => {
    const options = { public: await putBelow('journal'), cleanUrls: true, trailingSlash: false };
    const root = await serveWith((request, response) => void serveHandler(request, response, options));
    const answer = await fetch(`${root}journal/lisbon/`);
    expect(answer.url).toBe(`${root}journal/lisbon`);
    const [, base = ''] = /<base href="([^"]*)"/.exec(await answer.text()) ?? [];
    expect(new URL(base, answer.url).href).toBe(root);
    const hosting = readFileSync(new URL('../docs/hosting.md', import.meta.url), 'utf8');
    expect(hosting.replace(/\s+/g, ' ')).toContain(
      'takes the `/` off addresses will do only for a journal at the root',
    );
  });

  test('on a server that puts slashes on, in a folder', async () => {
    const options = { public: await putBelow('journal'), trailingSlash: true };
    const root = await serveWith((request, response) => void serveHandler(request, response, options));
    await visit(`${root}journal/`);
    expect(await followBare(`${root}journal/`)).toBe(`${root}journal/lisbon/`);
    const lost = await fetch(`${root}journal/none/`);
    expect(lost.status).toBe(404);
  });
});

const nginx = findNginx();

describe.skipIf(nginx === undefined)(
  'nginx, configured as the documentation says (skipped where it is not installed)',
  () => {
    const serve = async (base?: string) => serveNginx(nginx ?? '', await builtSite(), base);

    test('serves a site at its root and in a folder', async () => {
      for (const root of [await serve(), await serve('/journal/')]) {
        await visit(root);
        expect(await followBare(root)).toBe(`${root}lisbon/`);
      }
    });

    test('sends what is hashed to be kept, and all else to be asked about, with the headers that the build says', async () => {
      const [site, root] = [await builtSite(), await serve()];
      const style =
        /href="(assets\/[^"]*\.css)"/.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[1] ?? '';
      const get = async (path: string) => {
        const { status, headers } = await fetch(root + path);
        return [status, headers.get('content-type'), headers.get('cache-control')];
      };
      const asked = 'public, max-age=0, must-revalidate';
      expect(await get(style)).toEqual([200, 'text/css', 'public, max-age=31536000, immutable']);
      expect(await get('lisbon/')).toEqual([200, 'text/html', asked]);
      expect(await get('journal.json')).toEqual([200, 'application/json', asked]);
      expect(await get('notes.txt')).toEqual([200, 'text/plain', asked]);
      // A file that is not there yet may be there soon.
      expect(await get('assets/none.css')).toEqual([404, 'text/html', null]);
      expect(await get('.pinhole.json')).toEqual([404, 'text/html', null]);
      const { headers } = await fetch(root + style);
      for (const [name, value] of readHeaders(site, '/*'))
        expect([name, value]).toEqual([name, expect.stringContaining(headers.get(name) ?? 'none')]);
    });

    test('sends parts of files', async () => {
      const root = await serve();
      const part = await fetch(`${root}journal.json`, { headers: { Range: 'bytes=0-9' } });
      expect([part.status, (await part.text()).length]).toEqual([206, 10]);
    });
  },
);

/** The headers that `_headers` gives to a path. */
function readHeaders(site: string, path: string): readonly (readonly [string, string])[] {
  const lines = readFileSync(join(site, '_headers'), 'utf8').split('\n');
  const rest = lines.slice(lines.indexOf(path) + 1);
  const end = rest.findIndex((line) => !line.startsWith('  '));
  return rest.slice(0, end).map((line) => {
    const [name = '', ...value] = line.trim().split(': ');
    return [name, value.join(': ')] as const;
  });
}

test('the function of the documentation finds pages in a bucket that knows no index.html', () => {
  const code = readDocBlock('S3 and other stores', 'js');
  // It runs alone, as at the host.
  const handler = runInNewContext(`(${code})`) as (event: { request: { uri: string } }) => unknown;
  const ask = (uri: string) => handler({ request: { uri } });
  expect(ask('/')).toEqual({ uri: '/index.html' });
  expect(ask('/lisbon/photos/')).toEqual({ uri: '/lisbon/photos/index.html' });
  expect(ask('/img/a-320.avif')).toEqual({ uri: '/img/a-320.avif' });
  expect(ask('/lisbon/photos')).toMatchObject({
    statusCode: 301,
    headers: { location: { value: '/lisbon/photos/' } },
  });
});

describe('what the build writes for hosts', () => {
  test('says the policy of the journal to hosts and in every page, and what may be kept', async () => {
    const tiles = "basemap: { url: 'https://tile.example.org/{z}/{x}/{y}.png', attribution: Example }\n";
    const site = await buildSite({ 'site.yaml': `title: Far and near\n${tiles}` });
    const policy =
      "default-src 'self'; img-src 'self' data: blob: https://tile.example.org; media-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types default pinhole-post svelte-trusted-html";
    expect(readFileSync(join(site, '_headers'), 'utf8')).toBe(`/*
  Content-Security-Policy: ${policy}; frame-ancestors 'self'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Cross-Origin-Opener-Policy: same-origin
/img/*
  Cache-Control: public, max-age=31536000, immutable
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`);
    expect(existsSync(join(site, '.nojekyll'))).toBe(true);
    for (const page of ['index.html', '404.html', 'lisbon/index.html', 'lisbon/photos/dawn/index.html'])
      expect(readFileSync(join(site, page), 'utf8')).toContain(
        `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      );
    const audit = await runPinhole(['audit', site]);
    expect([audit.code, audit.out]).toEqual([0, expect.stringContaining('nothing private found')]);
  });

  test("the author's own _headers takes the place of ours", async () => {
    const site = await buildSite({ '_public/_headers': '/*\n  X-Mine: yes\n' });
    expect(readFileSync(join(site, '_headers'), 'utf8')).toBe('/*\n  X-Mine: yes\n');
  });
});
