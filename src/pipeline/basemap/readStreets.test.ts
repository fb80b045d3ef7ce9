import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeStreets } from '../../../tests/fixtures/makeStreets.ts';
import { scanLibrary } from '../scanLibrary.ts';
import { readStreets } from './readStreets.ts';

const bund = { lat: 31.24, lon: 121.49 };

async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = makeFolder({ 'shanghai/index.md': '', ...files });
  return { folder, ...(await readStreets(await scanLibrary(folder))) };
}

test('reads what an archive covers and how near, from its own words', async () => {
  const box = [121.4712, 31.2201, 121.5088, 31.2599] as const;
  const { folder, files, problems } = await read({ 'shanghai/city.pmtiles': makeStreets(bund, { box }) });
  expect(problems).toEqual([]);
  expect(files).toMatchObject([
    {
      from: join(folder, 'shanghai/city.pmtiles'),
      box: [121.47, 31.22, 121.51, 31.26],
      zooms: [9, 14],
      attribution: [{ text: '© OpenStreetMap', url: 'https://www.openstreetmap.org/copyright' }],
    },
  ]);
});

test('credits whom the archive says', async () => {
  const metadata = { attribution: '<a href="https://example.org/">Example</a>' };
  const { files } = await read({ 'shanghai/city.pmtiles': makeStreets(bund, { metadata }) });
  expect(files[0]?.attribution).toEqual([{ text: 'Example', url: 'https://example.org/' }]);
});

test('the same archive in two trips is published once', async () => {
  const streets = makeStreets(bund);
  const { files } = await read({ 'shanghai/a.pmtiles': streets, 'shanghai/b.pmtiles': streets });
  expect(files).toHaveLength(1);
});

test('names what cannot be drawn, and goes on', async () => {
  const { files, problems } = await read({
    'shanghai/a.pmtiles': 'no archive at all',
    'shanghai/b.pmtiles': makeStreets(bund, { tileType: 2 }),
    'shanghai/c.pmtiles': '',
    'shanghai/d.pmtiles': makeStreets(bund),
  });
  expect(files).toHaveLength(1);
  expect(problems.map(({ file }) => file)).toEqual([
    'shanghai/a.pmtiles',
    'shanghai/b.pmtiles',
    'shanghai/c.pmtiles',
  ]);
  expect(problems[0]?.what).toMatch(/^is no map archive that can be read/);
  expect(problems[1]).toMatchObject({
    what: 'holds no vector tiles',
    todo: 'use an archive with tiles of type mvt',
  });
});
