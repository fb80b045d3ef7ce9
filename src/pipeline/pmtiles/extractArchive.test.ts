import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PMTiles, TileType, tileIdToZxy } from 'pmtiles';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Box } from '../../geometry/box.ts';
import { makeArchive } from '../../../tests/fixtures/makeArchive.ts';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { serveArchive, type ServedArchive } from '../../../tests/fixtures/serveArchive.ts';
import { extractArchive, type ExtractOptions, type ExtractPlan } from './extractArchive.ts';
import { listTileIds } from './listTileIds.ts';

/** Eastern Asia, Fiji across the 180° meridian, and a town. */
const boxes: readonly Box[] = [
  [100, 10, 140, 50],
  [170, -25, 190, -10],
  [2.2, 48.8, 2.4, 48.9],
];
let world: Uint8Array;
beforeAll(() => (world = makeArchive({ maxZoom: 7 })));

/** Read by the package that readers' browsers use. */
function openTiles(bytes: Uint8Array): PMTiles {
  return new PMTiles({
    getKey: () => String(bytes.length),
    getBytes: async (offset, length) => ({
      data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
    }),
  });
}

const readTile = async (tiles: PMTiles, id: number) => {
  const tile = await tiles.getZxy(...tileIdToZxy(id));
  return tile && Buffer.from(tile.data).toString();
};

/** Every tile of the zooms: the same as in the world inside the boxes, and none outside. */
async function expectTiles(made: Uint8Array, inside: readonly Box[], maxZoom: number): Promise<void> {
  const [from, to] = [openTiles(world), openTiles(made)];
  const wanted = new Set(listTileIds(inside, 0, maxZoom));
  const all = listTileIds([[-180, -85.05, 180, 85.05]], 0, maxZoom);
  const wrong: number[] = [];
  for (const id of all) {
    const expected = wanted.has(id) ? await readTile(from, id) : undefined;
    if ((await readTile(to, id)) !== expected) wrong.push(id);
  }
  expect(wrong).toEqual([]);
  expect(wanted.size).toBeGreaterThan(50);
}

const options = (from: string, folder = makeFolder()) => ({
  from,
  to: join(folder, 'streets.pmtiles'),
  boxes,
  maxZoom: 7,
  maxSize: 10_000_000,
  patience: { tries: 1, pause: 0 },
});

async function extract(wanted: ExtractOptions): Promise<ExtractPlan> {
  let plan: ExtractPlan | undefined;
  await extractArchive({ ...wanted, onPlan: (told) => (plan = told) });
  return plan!;
}

describe('the tiles of an area', () => {
  test('are the same, tile for tile, as in an archive of 21,845 with leaf directories', async () => {
    const from = join(makeFolder({ 'world.pmtiles': world }), 'world.pmtiles');
    expect((await openTiles(world).getHeader()).leafDirectoryLength).toBeGreaterThan(0);
    const wanted = options(from);
    const plan = await extract(wanted);
    const made = readFileSync(wanted.to);
    await expectTiles(made, boxes, 7);
    expect(plan.tiles).toBe(listTileIds(boxes, 0, 7).length);
    expect(made.length).toBeLessThanOrEqual(plan.size);
    const tiles = openTiles(made);
    expect(await tiles.getMetadata()).toEqual({ name: 'Streets', attribution: '© OpenStreetMap' });
    expect(await tiles.getHeader()).toMatchObject({
      clustered: true,
      tileType: TileType.Mvt,
      maxZoom: 7,
      minLon: -180, // around the world, as an area crosses the 180° meridian
      numAddressedTiles: plan.tiles,
    });
    expect(readdirSync(join(wanted.to, '..'))).toEqual(['streets.pmtiles']);
  });

  test('may be all there are: runs, repetitions and leaf directories are kept', async () => {
    const { url } = await serveArchive(world);
    const whole: Box = [-180, -85.05, 180, 85.05];
    const wanted = { ...options(url), boxes: [whole] };
    await extract(wanted);
    const made = readFileSync(wanted.to);
    await expectTiles(made, [whole], 7);
    const [before, after] = [await openTiles(world).getHeader(), await openTiles(made).getHeader()];
    expect(after.leafDirectoryLength).toBeGreaterThan(0);
    expect(after.numTileContents).toBe(before.numTileContents);
    expect(after.numTileEntries).toBe(before.numTileEntries);
    expect(after.numTileEntries).toBeLessThan(after.numAddressedTiles);
  }, 60_000);

  test('come over the network in few requests', async () => {
    const server = await serveArchive(world);
    const wanted = options(server.url);
    const plan = await extract(wanted);
    await expectTiles(readFileSync(wanted.to), boxes, 7);
    expect(plan.tiles).toBeGreaterThan(300);
    expect(server.requests.length).toBeLessThan(30);
  });

  test('are found where an archive is not clustered', async () => {
    const { url } = await serveArchive(makeArchive({ maxZoom: 7, shuffled: true }));
    const wanted = options(url);
    await extract(wanted);
    await expectTiles(readFileSync(wanted.to), boxes, 7);
  });

  test('give the same bytes from a file and from a server', async () => {
    const [file, server] = [
      options(join(makeFolder({ 'world.pmtiles': world }), 'world.pmtiles')),
      options((await serveArchive(world)).url),
    ];
    await extract(file);
    await extract(server);
    expect(readFileSync(server.to).equals(readFileSync(file.to))).toBe(true);
  });
});

describe('a connection that breaks off', () => {
  const breaking = (server: ServedArchive) => ({
    onPlan: () => server.holdAfter(70_000),
    onProgress: () => void server.breakOff(),
  });

  test('is taken up again where it ended', async () => {
    const server = await serveArchive(world);
    const wanted = { ...options(server.url), patience: { tries: 2, pause: 0 } };
    let broken = 0;
    function heal() {
      if (!server.breakOff() || broken > 0) return;
      broken += 1;
      server.holdAfter(Infinity);
    }
    await extractArchive({ ...wanted, ...breaking(server), onProgress: heal });
    expect(broken).toBe(1);
    await expectTiles(readFileSync(wanted.to), boxes, 7);
  });

  test('keeps what has come, and the next run fetches the rest alone', async () => {
    const server = await serveArchive(world);
    const wanted = options(server.url);
    await expect(extractArchive({ ...wanted, ...breaking(server) })).rejects.toThrow(
      /cannot be read: the connection broke off\n0\.\d of 0\.\d MB are there; the same command goes on from where it stopped$/,
    );
    expect(readdirSync(join(wanted.to, '..'))).toEqual(['streets.pmtiles.part']);
    server.holdAfter(Infinity);
    const plan = await extract(wanted);
    expect(plan.done).toBeGreaterThan(10_000);
    await expectTiles(readFileSync(wanted.to), boxes, 7);
    expect(readdirSync(join(wanted.to, '..'))).toEqual(['streets.pmtiles']);
  });

  test('is not joined to another archive', async () => {
    const server = await serveArchive(world);
    const wanted = options(server.url);
    await expect(extractArchive({ ...wanted, ...breaking(server) })).rejects.toThrow('broke off');
    const part = readFileSync(`${wanted.to}.part`);
    server.holdAfter(Infinity);
    server.replace(makeArchive({ maxZoom: 7, shuffled: true }));
    await expect(extract(wanted)).rejects.toThrow(
      'streets.pmtiles.part was begun from another archive, or for another area; to begin anew, remove it',
    );
    expect(readFileSync(`${wanted.to}.part`).equals(part)).toBe(true);
  });

  test('does not go unnoticed where the archive was replaced meanwhile', async () => {
    const server = await serveArchive(world);
    const wanted = options(server.url);
    const longer = Buffer.concat([world, Buffer.alloc(1)]);
    await expect(extractArchive({ ...wanted, onPlan: () => server.replace(longer) })).rejects.toThrow(
      'has changed while it was read',
    );
  });
});

describe('says what is wrong and writes nothing', () => {
  const failure = async (wanted: ExtractOptions, message: string | RegExp) => {
    await expect(extractArchive(wanted)).rejects.toThrow(message);
    expect(readdirSync(join(wanted.to, '..'))).toEqual([]);
  };

  test('where a server answers with the whole archive', async () => {
    const { url } = await serveArchive(world, { ranges: false });
    await failure(
      options(url),
      /its server answers with the whole archive of \d+\.\d MB; download it, and name the file$/,
    );
  });

  test('where nothing answers, or the archive is not there', async () => {
    await failure(
      options('http://127.0.0.1:1/x.pmtiles'),
      /cannot be read: (nothing answers there|bad port)/,
    );
    await failure(
      options('/nowhere/x.pmtiles'),
      'the archive /nowhere/x.pmtiles cannot be read (it does not exist)',
    );
  });

  test.each([
    ['a picture', Buffer.from('GIF89a, and more of it than the header takes'), 'is no PMTiles archive'],
    ['nothing', Buffer.alloc(0), 'is no PMTiles archive'],
    ['version 2', Buffer.from('PM\u0002\u0000 and so on'), 'is an archive of another version of PMTiles'],
    ['a header alone', Buffer.concat([Buffer.from('PMTiles\u0003'), Buffer.alloc(30)]), 'ends too early'],
  ])('where it is %s', async (_, bytes, message) => {
    await failure(options(join(makeFolder({ 'x.pmtiles': bytes }), 'x.pmtiles')), message);
  });

  test('where an archive breaks off before its tiles', async () => {
    const half = makeFolder({ 'x.pmtiles': world.subarray(0, world.length / 2) });
    const from = { ...options(join(half, 'x.pmtiles')), boxes: [[-180, -85, 180, 85]] as const };
    await expect(extractArchive(from)).rejects.toThrow('x.pmtiles ends too early: it is not complete');
  });

  test('where directories are damaged', async () => {
    const damaged = Buffer.from(world);
    damaged.fill(7, 130, 200);
    const from = join(makeFolder({ 'x.pmtiles': damaged }), 'x.pmtiles');
    await failure(options(from), 'x.pmtiles is damaged: a part of it cannot be read');
  });

  test('where the archive is a map of somewhere else', async () => {
    const { url } = await serveArchive(makeArchive({ maxZoom: 3, box: [8, 47, 9, 48] }));
    await failure(
      { ...options(url), boxes: [[121.4, 31.1, 121.6, 31.3]] },
      'is a map of 8.00 47.00 – 9.00 48.00, and the trip was elsewhere (121.40 31.10 – 121.60 31.30)',
    );
  });

  test('where it would be larger than allowed', async () => {
    const { url } = await serveArchive(world);
    await failure(
      { ...options(url), maxSize: 50_000 },
      /^the tiles are 0\.\d MB, more than 0\.1 MB; lower --max-zoom/,
    );
  });
});

test('writes over nothing', async () => {
  const folder = makeFolder({ 'world.pmtiles': world, 'streets.pmtiles': 'mine' });
  const wanted = options(join(folder, 'world.pmtiles'), folder);
  await expect(extract(wanted)).rejects.toThrow('streets.pmtiles exists, and nothing is written over');
  const late = { ...wanted, to: join(folder, 'late.pmtiles') };
  await expect(extractArchive({ ...late, onPlan: () => writeFileSync(late.to, 'mine') })).rejects.toThrow(
    'late.pmtiles exists, and nothing is written over',
  );
  for (const name of ['streets', 'late'])
    expect(readFileSync(join(folder, `${name}.pmtiles`), 'utf8')).toBe('mine');
});

test('goes as far as the archive goes, and says so', async () => {
  const { url } = await serveArchive(makeArchive({ maxZoom: 3, box: [100, 0, 150, 60] }));
  const plan = await extract(options(url));
  expect(plan).toMatchObject({ maxZoom: 3, beyond: [boxes[1], boxes[2]] });
});
