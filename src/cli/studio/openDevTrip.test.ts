import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { listDevTrips, type DevServer } from '../../app/studio/keeping/dev/devServer.ts';
import { studioPath } from '../../app/studio/keeping/dev/devWire.ts';
import { openDevTrip } from '../../app/studio/keeping/dev/openDevTrip.ts';
import { addressOf, blobOf, wholeBlob } from '../../app/studio/keeping/dev/servedBlob.ts';
import { serveSite } from '../serveSite.ts';
import { makeStudio } from './makeStudio.ts';

let port = 5600;

/** The server as the studio's page finds it; requests say where they come from, as a browser's do. */
async function serve(library: string): Promise<DevServer & { stop(): Promise<void> }> {
  const site = makeFolder({ 'index.html': '<head></head>' });
  port += 5;
  const server = await serveSite(site, { port, ...makeStudio(library, { drafts: true }) });
  onTestFinished(() => server.close());
  const token = /content="([^"]+)"/.exec(await (await fetch(server.url)).text())?.[1] ?? '';
  const ask = fetch;
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) =>
    ask(url, { ...init, headers: { ...init.headers, Origin: server.url.slice(0, -1) } }),
  );
  return { url: new URL(studioPath, server.url).href, token, stop: () => server.close() };
}

afterEach(() => vi.unstubAllGlobals());

const before = '# mine\nzone: Asia/Shanghai\n';
const makeLibrary = () =>
  makeFolder({
    'shanghai 外滩/photos.yaml': before,
    'shanghai 外滩/day #2/夜 100%.jpg': '0123456789',
    'shanghai 外滩/empty.jpg': '',
  });

test('a trip of the library is opened, and its files are read when they are asked for, in parts or whole', async () => {
  const library = makeLibrary();
  const server = await serve(library);
  expect(await listDevTrips(server)).toEqual([{ folder: 'shanghai 外滩', name: 'shanghai 外滩', photos: 2 }]);
  const { name, files, texts } = await openDevTrip(server, 'shanghai 外滩');
  expect([name, ...texts]).toEqual(['shanghai 外滩', ['photos.yaml', before]]);
  expect(files.map(({ path, blob }) => [path, blob.size])).toEqual([
    ['day #2/夜 100%.jpg', 10],
    ['empty.jpg', 0],
  ]);
  const [photo, empty] = files.map(({ blob }) => blob);
  expect(await photo?.text()).toBe('0123456789');
  expect(await photo?.slice(2, 5).text()).toBe('234');
  expect(await photo?.slice(-3).text()).toBe('789');
  expect(await photo?.slice(2, 8).slice(1, -1).text()).toBe('3456');
  expect(photo?.slice(8, 99).size).toBe(2);
  expect(await new Response(photo?.stream()).text()).toBe('0123456789');
  expect(await empty?.text()).toBe('');
});

test('a file is the same in a worker, to which a message brings it', async () => {
  const [file] = (await openDevTrip(await serve(makeLibrary()), 'shanghai 外滩')).files;
  const { port1, port2 } = new MessageChannel();
  port1.postMessage({ path: file?.path, served: file?.served, blob: new Blob() });
  const arrived = await new Promise<typeof file>((resolve) =>
    port2.addEventListener('message', ({ data }) => resolve(data as typeof file), { once: true }),
  );
  port1.close();
  if (!arrived) throw new Error('nothing arrived');
  expect(await blobOf(arrived).slice(0, 3).text()).toBe('012');
  const whole = await wholeBlob(blobOf(arrived));
  expect([whole.constructor.name, whole.size, await whole.text()]).toEqual(['Blob', 10, '0123456789']);
  expect(await (await fetch(addressOf(blobOf(arrived)))).text()).toBe('0123456789');
  expect(addressOf(whole)).toMatch(/^blob:/);
  // The movie in a photo is played by its place in the file, in parts too.
  const movie = addressOf(blobOf(arrived).slice(2, 8));
  const [all, some] = await Promise.all([fetch(movie), fetch(movie, { headers: { Range: 'bytes=1-2' } })]);
  expect([all.headers.get('Content-Type'), await all.text(), await some.text()]).toEqual([
    'video/mp4',
    '234567',
    '34',
  ]);
  expect(some.headers.get('Content-Range')).toBe('bytes 1-2/6');
});

test('a file that has been written over since is not read as what it was', async () => {
  const library = makeLibrary();
  const [file] = (await openDevTrip(await serve(library), 'shanghai 外滩')).files;
  writeFileSync(join(library, 'shanghai 外滩/day #2/夜 100%.jpg'), '012');
  await expect(file?.blob.arrayBuffer()).rejects.toThrow('cannot be read as it was');
  await expect(new Response(file?.blob.stream()).text()).rejects.toThrow();
});

test('texts are saved, refused with what stands there now, and kept where no server answers', async () => {
  const library = makeLibrary();
  const server = await serve(library);
  const { keeper } = await openDevTrip(server, 'shanghai 外滩');
  const change = { path: 'photos.yaml', before, after: `${before}title: 外滩\n` };
  expect(await keeper?.save([change, { path: 'index.md', before: undefined, after: 'Words\n' }])).toEqual({
    kind: 'saved',
  });
  expect(readFileSync(join(library, 'shanghai 外滩/photos.yaml'), 'utf8')).toBe(change.after);
  expect(readFileSync(join(library, 'shanghai 外滩/index.md'), 'utf8')).toBe('Words\n');
  expect(await keeper?.save([change])).toEqual({
    kind: 'changed',
    conflicts: [{ path: 'photos.yaml', theirs: change.after }],
  });
  await server.stop();
  expect(await keeper?.save([change])).toEqual({
    kind: 'failed',
    reason: 'pinhole dev does not answer; start it again in the same folder, and save again',
  });
});

test('a page of an earlier run is told to load again', async () => {
  const server = await serve(makeLibrary());
  await expect(listDevTrips({ ...server, token: 'old' })).rejects.toThrow(
    'the page is older than this run of pinhole dev; load it again',
  );
});
