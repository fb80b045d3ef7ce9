import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PMTiles } from 'pmtiles';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeArchive } from './fixtures/makeArchive.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeTestLibrary } from './fixtures/makeTestLibrary.ts';
import { compilePinhole, runPinhole, startPinhole } from './fixtures/runPinhole.ts';
import { serveArchive } from './fixtures/serveArchive.ts';

beforeAll(compilePinhole, 120_000);
const cache = mkdtempSync(join(tmpdir(), 'pinhole-cache-'));
afterAll(() => rmSync(cache, { recursive: true }));

const world = makeArchive({ maxZoom: 7 });
const map = (...args: string[]) => ['map', ...args, '--cache', cache];

const openTiles = (path: string) => {
  const bytes = readFileSync(path);
  return new PMTiles({
    getKey: () => path,
    getBytes: async (offset, length) => ({
      data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
    }),
  });
};

test('takes the tiles around a trip out of an archive, and says how large they are first', async () => {
  const library = await makeTestLibrary({ 'world.pmtiles': world });
  const to = join(library, 'lisbon', 'streets.pmtiles');
  const { code, out, err } = await runPinhole(
    map(join(library, 'lisbon'), '--from', join(library, 'world.pmtiles'), '--to', to),
  );
  expect(err).toBe('Reading photos (3) …\nFetching tiles, kB (1) …\n');
  expect(out).toMatch(
    /^Lisbon: 8 tiles to zoom 7 in 1 area, \d kB in \d requests?\nThe archive goes to zoom 7\.\n.*streets\.pmtiles: written\./,
  );
  expect(code).toBe(0);
  const tiles = openTiles(to);
  const tile = await tiles.getZxy(7, 60, 49); // 38.698, -9.421
  expect(Buffer.from(tile!.data).toString()).toMatch(/^7\/60\/49 /);
  expect(await tiles.getZxy(7, 62, 49)).toBeUndefined();
  const { minLon, maxLon, minLat, maxLat } = await tiles.getHeader();
  // 2 km around
  expect([minLon, minLat, maxLon, maxLat].map((degrees) => degrees.toFixed(2))).toEqual([
    '-9.44',
    '38.68',
    '-9.40',
    '38.72',
  ]);
});

test('finds the trip by its name in the library, and with --dry-run fetches nothing', async () => {
  const library = await makeTestLibrary({ 'world.pmtiles': world });
  const to = join(makeFolder(), 'streets.pmtiles');
  const args = ['--library', library, '--from', join(library, 'world.pmtiles'), '--to', to, '--dry-run'];
  const { code, out } = await runPinhole(map('lisbon', ...args));
  expect(code).toBe(0);
  expect(out).toMatch(/^Lisbon: 8 tiles to zoom 7/);
  expect(readdirSync(join(to, '..'))).toEqual([]);
  const other = await runPinhole(map('porto', ...args));
  expect(other.code).toBe(2);
  expect(other.err).toMatch(/error: .* has no trip porto; its trips: lisbon\n$/);
});

test('does not look where a photo is at home', async () => {
  const library = await makeTestLibrary({
    'world.pmtiles': world,
    'site.yaml': 'title: Far and near\nhome:\n  - { at: "38.698, -9.4215", radius: 300 }\n',
  });
  const to = join(library, 'lisbon', 'streets.pmtiles');
  const { code, err } = await runPinhole(
    map(join(library, 'lisbon'), '--from', join(library, 'world.pmtiles'), '--to', to),
  );
  expect(code).toBe(2);
  expect(err).toContain('no photo or track of lisbon has a position that is published');
});

test('goes on where it was ended, from a server', async () => {
  const library = await makeTestLibrary();
  const server = await serveArchive(world);
  const to = join(makeFolder(), 'streets.pmtiles');
  const args = map(join(library, 'lisbon'), '--from', server.url, '--to', to);
  server.holdAfter(127 + 40_000);
  const running = startPinhole(args);
  await running.waitFor(/Fetching/);
  running.process.kill('SIGINT');
  expect((await running.ended).code).toBe(130);
  expect(readdirSync(join(to, '..'))).toEqual(['streets.pmtiles.part']);
  server.breakOff();
  server.holdAfter(Infinity);
  const { code } = await runPinhole(args);
  expect(code).toBe(0);
  expect(readdirSync(join(to, '..'))).toEqual(['streets.pmtiles']);
  expect(await openTiles(to).getZxy(7, 60, 49)).toBeDefined();
});

test('says what is missing from the command', async () => {
  const { code, err } = await runPinhole(['map', 'lisbon', '--to', 'x.pmtiles']);
  expect(code).toBe(2);
  expect(err).toContain("required option '--from <archive>' not specified");
});
