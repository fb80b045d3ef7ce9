import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { followLibrary } from '../app/studio/keeping/dev/followLibrary.ts';
import { makeLiveReload } from './liveReload.ts';
import { serveSite, type RunningServer, type ServeOptions } from './serveSite.ts';

const running: RunningServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

// A port for each test: connections to the last test's server are kept open.
let port = 4800;
let site = '';
beforeEach(() => {
  port += 5;
  site = makeFolder({
    'index.html': '<head></head><p>home',
    '404.html': '<head></head><p>lost',
    'trip/外滩/index.html': '<p>bund',
    'img/a.avif': '0123456789',
    'journal.json': '{}',
    '.pinhole.json': '{}',
    '.well-known/x.txt': 'known',
  });
});

async function serve(options: Partial<ServeOptions> = {}): Promise<RunningServer> {
  const server = await serveSite(site, { port, ...options });
  running.push(server);
  return server;
}

const get = (url: string, init?: RequestInit) => fetch(url, { redirect: 'manual', ...init });

describe('serveSite', () => {
  test('sends pages with the policy, and other files without it', async () => {
    const { url } = await serve();
    const page = await get(url);
    expect(await page.text()).toBe('<head></head><p>home');
    expect(page.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types default pinhole-post svelte-trusted-html; frame-ancestors 'self'",
    );
    const picture = await get(`${url}img/a.avif`);
    expect(picture.headers.get('content-type')).toBe('image/avif');
    expect(picture.headers.get('content-security-policy')).toBeNull();
    expect((await get(`${url}journal.json`)).headers.get('content-type')).toBe('application/json');
  });

  test('finds pages in folders of any script, and adds the slash that their links need', async () => {
    const { url } = await serve();
    expect(await (await get(`${url}trip/${encodeURIComponent('外滩')}/`)).text()).toBe('<p>bund');
    const bare = await get(`${url}trip/${encodeURIComponent('外滩')}?in=photos`);
    expect([bare.status, bare.headers.get('location')]).toEqual([
      302,
      `/trip/${encodeURIComponent('外滩')}/?in=photos`,
    ]);
  });

  test('a page that is not there is the 404 page', async () => {
    const { url } = await serve();
    for (const path of ['none', 'none/', 'img/none.avif', 'trip/', '%zz']) {
      const lost = await get(url + path);
      expect([path, lost.status, await lost.text()]).toEqual([path, 404, '<head></head><p>lost']);
    }
  });

  test("what lies beside the site and Pinhole's own notes are not served", async () => {
    const { url } = await serve();
    for (const path of ['.pinhole.json', '..%2f..%2fetc%2fpasswd', '%2e%2e/x', 'img/..%2f.pinhole.json'])
      expect((await get(url + path)).status).toBe(404);
    expect(await (await get(`${url}.well-known/x.txt`)).text()).toBe('known');
  });

  test('sends a part of a file', async () => {
    const { url } = await serve();
    const part = await get(`${url}img/a.avif`, { headers: { Range: 'bytes=2-4' } });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ]);
  });

  test('serves below a path', async () => {
    const { url } = await serve({ base: '/journal/' });
    expect(url).toMatch(/\/journal\/$/);
    expect(await (await get(url)).text()).toBe('<head></head><p>home');
    expect(await (await get(`${url}img/a.avif`)).text()).toBe('0123456789');
    expect((await get(url.replace('/journal/', '/'))).headers.get('location')).toBe('/journal/');
  });

  test('takes the next port where one is taken', async () => {
    const [first, second] = [await serve(), await serve()];
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
    expect((await get(second.url)).status).toBe(200);
  });
});

describe('makeLiveReload', () => {
  test('serves pages that no browser keeps, and lets go of what an earlier site left in it', async () => {
    const { changePage, intercept } = makeLiveReload();
    expect(changePage('<head>\n<meta name="pinhole-version" content="abc">\n</head>')).toBe(
      '<head>\n\n<script src="/__pinhole/live.js"></script></head>',
    );
    const { url } = await serve({ changePage, intercept });
    const script = await (await get(`${url}__pinhole/live.js`)).text();
    expect(script).toContain('unregister()');
    expect(script).toContain('caches.delete');
  });

  test('tells an open page of the error and then of the next good build', async () => {
    const live = makeLiveReload();
    const { url } = await serve({ changePage: live.changePage, intercept: live.intercept });
    expect(await (await get(url)).text()).toBe(
      '<head><script src="/__pinhole/live.js"></script></head><p>home',
    );
    expect((await get(`${url}__pinhole/live.js`)).headers.get('content-type')).toBe('text/javascript');

    live.fail('site.yaml:2: "titel" is no setting');
    const events = (await get(`${url}__pinhole/events`)).body
      ?.pipeThrough(new TextDecoderStream())
      .getReader();
    const read = async () => (await events?.read())?.value ?? '';
    let seen = '';
    while (!seen.includes('titel')) seen += await read();
    live.reload();
    while (!seen.includes('event: reload')) seen += await read();
    expect(seen).toContain('event: problem\ndata: "site.yaml:2: \\"titel\\" is no setting"');
    await events?.cancel();
  });

  test('a page loads again when the site has changed, unless it says that it has something to keep', async () => {
    const { url } = await serve({ intercept: makeLiveReload().intercept });
    const script = await (await get(`${url}__pinhole/live.js`)).text();
    const events = new EventTarget();
    const page = new EventTarget();
    let reloads = 0;
    const globals = {
      EventSource: class {
        addEventListener = events.addEventListener.bind(events);
      },
      dispatchEvent: page.dispatchEvent.bind(page),
      location: { reload: () => (reloads += 1) },
      navigator: {},
    };
    new Function(...Object.keys(globals), script)(...Object.values(globals));
    events.dispatchEvent(new Event('reload'));
    expect(reloads).toBe(1);
    let told = 0;
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    onTestFinished(() => void vi.unstubAllGlobals());
    const stop = followLibrary(() => (told += 1));
    events.dispatchEvent(new Event('reload'));
    expect([reloads, told]).toEqual([1, 1]);
    stop();
    events.dispatchEvent(new Event('reload'));
    expect([reloads, told]).toEqual([2, 1]);
  });
});
