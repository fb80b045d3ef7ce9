import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { contentOf } from './fixtures/contentOf.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeJpeg } from './fixtures/makeJpeg.ts';
import { makeTestLibrary } from './fixtures/makeTestLibrary.ts';
import { compilePinhole, runPinhole, startPinhole } from './fixtures/runPinhole.ts';
import { makeRandom } from './mutations/mutate.ts';

const isRoot = process.getuid?.() === 0;
/** Permissions stop everybody but root, who runs the command as a nobody. */
const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};

/** A cache with the map in it, which takes the longest of such small sites. */
const begun = mkdtempSync(join(tmpdir(), 'pinhole-begun-'));
afterAll(() => rmSync(begun, { recursive: true }));

beforeAll(async () => {
  compilePinhole();
  mkdirSync(join(begun, 'library/trip'), { recursive: true });
  writeFileSync(join(begun, 'library/trip/a.jpg'), await makeJpeg());
  const folders = [join(begun, 'library'), '--out', join(begun, 'site'), '--cache', join(begun, 'cache')];
  execFileSync(process.execPath, ['bin/pinhole.js', 'build', ...folders], { stdio: 'ignore' });
}, 240_000);

/** Copies it, so that each test begins alike. */
function makeCache(): string {
  const cache = makeFolder();
  cpSync(join(begun, 'cache', 'basemap'), join(cache, 'basemap'), { recursive: true });
  return cache;
}

const buildInto = (out: string, library: string, cache: string) =>
  runPinhole(['build', library, '--out', out, '--cache', cache]);

/** A library that belongs to nobody, as do all that is made of it. */
function giveAway(...folders: readonly string[]): void {
  if (!isRoot) return;
  for (const folder of folders)
    for (const path of ['', ...(readdirSync(folder, { recursive: true }) as string[])])
      chownSync(join(folder, path), 65_534, 65_534);
}

/** The command as somebody whom permissions stop. */
const buildAsNobody = (out: string, library: string, cache: string) =>
  startPinhole(['build', library, '--out', out, '--cache', cache], { HOME: cache }, nobody).ended;

const kills = 6;

test(`a build that is killed ${kills} times leaves each file whole, and the next makes the same site`, async () => {
  const photos = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(
      async (n) => [`lisbon/${n}.jpg`, await makeJpeg({ width: 1500, height: 999 + n })] as const,
    ),
  );
  const [library, cache, out] = [await makeTestLibrary(), makeCache(), join(makeFolder(), 'site')];
  await buildInto(out, library, cache);
  const old = contentOf(out);
  for (const [path, photo] of photos) writeFileSync(join(library, path), photo);
  const clean = join(makeFolder(), 'site');
  const started = performance.now();
  await buildInto(clean, library, makeCache());
  const duration = performance.now() - started;
  const next = contentOf(clean);

  const random = makeRandom(7);
  for (let kill = 0; kill < kills; kill += 1) {
    const running = startPinhole(['build', library, '--out', out, '--cache', cache]);
    await Promise.race([setTimeout(random() * duration), running.ended]);
    running.process.kill('SIGKILL');
    await running.ended;
    const left = Object.entries(contentOf(out)).filter(([path]) => !path.startsWith('.pinhole'));
    const torn = left.filter(([path, content]) => content !== old[path] && content !== next[path]);
    expect(torn.map(([path]) => path).filter((path) => !path.endsWith('.unfinished'))).toEqual([]);
    expect(
      Object.keys(old)
        .filter((path) => !left.some(([other]) => other === path) && path in next)
        .filter((path) => !path.startsWith('.pinhole')),
    ).toEqual([]);
  }
  expect((await buildInto(out, library, cache)).code).toBe(0);
  expect(contentOf(out)).toEqual(next);
}, 240_000);

test('a folder that cannot be read, and a link that leads in a circle, are problems', async () => {
  const library = await makeTestLibrary({
    'secret/a.jpg': await makeJpeg(),
    'lisbon/shut.jpg': await makeJpeg(),
  });
  const [cache, parent] = [makeCache(), makeFolder()];
  giveAway(library, cache, parent);
  symlinkSync('..', join(library, 'lisbon/around'));
  chmodSync(join(library, 'secret'), 0);
  chmodSync(join(library, 'lisbon/shut.jpg'), 0);
  onTestFinished(() => chmodSync(join(library, 'secret'), 0o700));
  const { code, out } = await buildAsNobody(join(parent, 'site'), library, cache);
  expect(out).toContain('secret: cannot be read (permission denied); check its permissions, or remove it');
  expect(out).toContain('lisbon/shut.jpg: cannot be read (permission denied)');
  expect(out).toContain('lisbon/around: this link leads back to a folder that holds it; remove the link');
  expect(out).toContain('1 trip, 1 post, 3 photos');
  expect(code).toBe(0);
}, 120_000);

test('a cache that cannot be written is named, and nothing is published', async () => {
  const [library, cache, parent] = [await makeTestLibrary(), makeCache(), makeFolder()];
  giveAway(library, cache, parent);
  chmodSync(cache, 0o500);
  onTestFinished(() => chmodSync(cache, 0o700));
  const { code, err } = await buildAsNobody(join(parent, 'site'), library, cache);
  expect(err).toContain(
    `the cache folder ${cache} cannot be written (permission denied); name another with --cache`,
  );
  expect(code).toBe(2);
  expect(readdirSync(parent)).toEqual([]);
}, 120_000);

test('a photo that goes away during the build is a problem, or is in the site', async () => {
  const photos = Object.fromEntries(
    await Promise.all(
      [1, 2, 3, 4].map(
        async (n) => [`lisbon/${n}.jpg`, await makeJpeg({ width: 1500, height: 999 + n })] as const,
      ),
    ),
  );
  const [library, cache, parent] = [await makeTestLibrary(photos), makeCache(), makeFolder()];
  const running = startPinhole(['build', library, '--out', join(parent, 'site'), '--cache', cache]);
  await running.waitFor(/Making renditions/);
  rmSync(join(library, 'lisbon/4.jpg'));
  writeFileSync(join(library, 'lisbon/3.jpg'), await makeJpeg({ width: 10, height: 10 }));
  const { code } = await running.ended;
  expect(code).toBe(0);
  const again = await buildInto(join(parent, 'site'), library, cache);
  expect(again.out).toContain('No problems.');
  expect(again.out).toContain('1 trip, 1 post, 6 photos');
}, 120_000);

const small = makeSmallDisk();

test.skipIf(small === undefined)(
  'a full disk stops the build and leaves nothing half, and with room it goes on',
  async () => {
    const disk = small ?? '';
    const photos = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (n) => [`lisbon/${n}.png`, await makeNoise(1200, 900 + n)] as const),
    );
    const library = await makeTestLibrary(Object.fromEntries(photos));
    const [cache, out] = [join(disk, 'cache'), join(disk, 'site')];
    const full = await buildInto(out, library, cache);
    expect(full.code).not.toBe(0);
    expect(full.err).toContain('the disk is full');
    const half = (readdirSync(disk, { recursive: true }) as string[]).filter((path) =>
      path.endsWith('.unfinished'),
    );
    expect(half).toEqual([]);
    execFileSync('mount', ['-o', 'remount,size=200m', disk]);
    expect((await buildInto(out, library, cache)).code).toBe(0);
    const clean = join(makeFolder(), 'site');
    await buildInto(clean, library, makeCache());
    expect(contentOf(out)).toEqual(contentOf(clean));
  },
  240_000,
);

/** A disk of 1 MB, where the system lets us have one. */
function makeSmallDisk(): string | undefined {
  if (!isRoot || process.platform !== 'linux') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'pinhole-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'pinhole', folder], { stdio: 'ignore' });
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

/** A picture that no encoder makes small. */
function makeNoise(width: number, height: number): Promise<Buffer> {
  const create = {
    width,
    height,
    channels: 3,
    background: '#000',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  } as const;
  return sharp({ create }).png({ compressionLevel: 0 }).toBuffer();
}
