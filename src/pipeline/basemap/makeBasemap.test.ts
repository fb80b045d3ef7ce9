import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BasemapData } from '../../geometry/basemapData.ts';
import { unpackLines } from '../../geometry/packLines.ts';
import { makeBasemap, makeTripBoxes, type Basemap } from './makeBasemap.ts';

const read = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes)) as BasemapData; // written by the code under test
const hashes = ({ world, areas }: Basemap) =>
  [world, ...areas.map(({ bytes }) => bytes)].map((file) => createHash('sha256').update(file).digest('hex'));
const shanghai = makeTripBoxes([{ lat: 31.24, lon: 121.49 }]);

describe('makeBasemap', { timeout: 30_000 }, () => {
  let cache: string;
  let basemap: Basemap;
  beforeAll(async () => {
    cache = await mkdtemp(join(tmpdir(), 'pinhole-basemap-'));
    basemap = await makeBasemap(shanghai, { language: 'en', cache });
  });
  afterAll(() => rm(cache, { recursive: true }));

  test('gives the world, the region and the surroundings of a trip in at most 80 kB', () => {
    expect(basemap.areas.map(({ box, from }) => ({ box, from }))).toEqual([
      { box: [101, 11, 142, 52], from: 5 },
      { box: [117, 27, 126, 36], from: 7 },
    ]);
    const files = [basemap.world, ...basemap.areas.map(({ bytes }) => bytes)];
    expect(files.reduce((sum, file) => sum + gzipSync(file).length, 0)).toBeLessThan(80_000);
  });

  test('names capitals and great cities before suburbs', () => {
    const region = read(basemap.areas[0]?.bytes);
    const first = region.labels.filter(({ from }) => from <= 4).map(({ text }) => text);
    expect(first).toEqual(expect.arrayContaining(['Beijing', 'Shanghai', 'Tokyo', 'Manila']));
    expect(first).not.toContain('Zhabei');
  });

  test('has no line that runs across the world', () => {
    const world = read(basemap.world);
    for (const layer of [world.land, world.lakes, world.rivers, world.borders]) {
      for (const line of unpackLines(layer, world.units)) {
        const steps = line
          .slice(1)
          .map(([lon, lat], i) => (lat <= -85 ? 0 : Math.abs(lon - (line[i]?.[0] ?? lon))));
        expect(Math.max(...steps)).toBeLessThan(60);
      }
    }
  });

  test('has the same bytes again, from the cache and without it', async () => {
    const kept = await readdir(join(cache, 'basemap'));
    const again = await makeBasemap(shanghai, { language: 'en', cache });
    const fresh = await makeBasemap(shanghai, { language: 'en', cache: join(cache, 'fresh') });
    expect(kept).toHaveLength(3);
    expect(hashes(again)).toEqual(hashes(basemap));
    expect(hashes(fresh)).toEqual(hashes(basemap));
  });

  test("writes countries' names in the site's language", async () => {
    const { world } = await makeBasemap([], { language: 'zh-Hans', cache });
    expect(read(world).labels.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['中国', '法国', '俄罗斯']),
    );
  });

  test('leaves out borders and names of countries where an author wants none', async () => {
    const options = { language: 'en', borders: false, countryLabels: false, cache };
    const { world, areas } = await makeBasemap(shanghai, options);
    const files = [world, ...areas.map(({ bytes }) => bytes)].map(read);
    expect(files.map(({ borders }) => borders)).toEqual(['', '', '']);
    expect(files.flatMap(({ labels }) => labels).some(({ kind }) => kind === 'country')).toBe(false);
    expect(read(basemap.world).labels.some(({ kind }) => kind === 'country')).toBe(true);
    expect(read(basemap.world).borders).not.toBe('');
  });

  test('draws Fiji on both sides of the 180° meridian in one piece', async () => {
    const boxes = makeTripBoxes([
      { lat: -17.8, lon: 177.4 },
      { lat: -16.85, lon: -179.97 },
    ]);
    const { areas } = await makeBasemap(boxes, { language: 'en', cache });
    const fiji = read(areas[1]?.bytes);
    expect(fiji.box).toEqual([173, -22, 185, -12]);
    const lons = unpackLines(fiji.land, fiji.units).flatMap((ring) => ring.map(([lon]) => lon));
    expect(Math.min(...lons)).toBeGreaterThan(171);
    expect(Math.max(...lons)).toBeGreaterThan(180);
    expect(Math.max(...lons)).toBeLessThan(187);
    expect(fiji.labels.map(({ text }) => text)).toContain('Suva');
  });
});
