import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectBaidu } from '../src/geometry/datum/baiduMercator.ts';
import { project } from '../src/geometry/mercator.ts';
import { makeJpeg } from '../tests/fixtures/makeJpeg.ts';
import { makeStreets } from '../tests/fixtures/makeStreets.ts';
import { makeGps, makeTiff } from '../tests/fixtures/makeTiff.ts';
import { crossColour, startStreetServer, startTileServer } from './tileServer.ts';
import { findCross } from './findCross.ts';
import { findFaults } from './findFaults.ts';
import { pinhole, startPinhole } from './pinhole.ts';
import { expect, test as base } from './reader.ts';
import { lightbox, pins } from './visible.ts';

interface Journal {
  /** Builds a journal of one photo at a position and serves it; gives the address of its map. */
  publish: (site: string, at: string, more?: Readonly<Record<string, Uint8Array>>) => Promise<string>;
  out: string;
}

const test = base.extend<Journal>({
  contextOptions: { reducedMotion: 'reduce' },
  // Tile servers of these tests have loopback ports of their own; whatever else is asked fails a test.
  allowed: /^asked http:\/\/127\.0\.0\.1:/,
  // eslint-disable-next-line no-empty-pattern -- how fixtures without others are written
  out: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'pinhole basemap '));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  publish: async ({ out, context }, use) => {
    const servers: { close: () => Promise<void> }[] = [];
    await use(async (site, at, more = {}) => {
      const picture = await makeJpeg({ width: 400, height: 300, color: '#305070' });
      const files: Record<string, string | Uint8Array> = {
        'site.yaml': `precision: 1\n${site}`,
        'trip/photos.yaml': `photos:\n  corner.jpg: { at: "${at}", alt: Corner }\n`,
        'trip/corner.jpg': picture,
        ...more,
      };
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(out, 'library', path)), { recursive: true });
        await writeFile(join(out, 'library', path), content);
      }
      await pinhole('build', join(out, 'library'), '--out', join(out, 'site'), '--cache', join(out, 'cache'));
      const server = await startPinhole('preview', '--out', join(out, 'site'), '--port', '0');
      servers.push(server);
      return `${server.address}trip/map/`;
    });
    // A page that is still loading would miss its server.
    await context.close();
    await Promise.all(servers.map((server) => server.close()));
  },
});

/** Goes to the photo's pin at zoom 16. */
async function goNear(page: Page, map: string) {
  await page.goto(`${map}?photo=corner`);
  await page.getByRole('button', { name: 'Zoom in' }).click();
}

/** How far the cross lies beside the pin at the most, in points; the map may still be drawing it. */
async function expectOnCross(page: Page, colour: readonly [number, number, number]) {
  const away = async () => {
    const cross = await findCross(page, colour);
    return cross ? Math.max(Math.abs(cross.east), Math.abs(cross.south)) : Infinity;
  };
  await expect.poll(away, { timeout: 30_000 }).toBeLessThanOrEqual(1);
}

/** The page drops what it is still loading before the server goes. */
async function leave(page: Page, server: { readonly close: () => Promise<void> }) {
  await page.goto('about:blank');
  await server.close();
}

const tilesAt = (template: string, more = '') =>
  `basemap: { url: "${template}", attribution: "© [Test](https://test.example/)", ${more} }`;

const pixelsOf = (lat: number, lon: number) => (zoom: number) => {
  const [x, y] = project({ lat, lon });
  return { x: x * 256 * 2 ** zoom, y: y * 256 * 2 ** zoom };
};

test('a pin stands on its corner at street zoom, on tiles in WGS-84', async ({ page, publish }) => {
  const tiles = await startTileServer(pixelsOf(31.1774276, 121.5272106));
  await goNear(page, await publish(tilesAt(tiles.template), '31.1774276, 121.5272106'));
  await expectOnCross(page, crossColour);
  await expect(page.getByRole('link', { name: 'Test' })).toHaveAttribute('href', 'https://test.example/');
  expect(tiles.state.asked.some(({ path }) => path.startsWith('/16/'))).toBe(true);
  expect(new Set(tiles.state.asked.map(({ referer }) => referer))).toEqual(
    new Set([`${new URL(page.url()).origin}/`]),
  );
  await leave(page, tiles);
});

test('a pin stands on its corner on tiles in GCJ-02, though its position is WGS-84', async ({
  page,
  publish,
}) => {
  // The pair that eviltransform tests itself with.
  const tiles = await startTileServer(pixelsOf(31.175_303_983_645_97, 121.531_541_859_215));
  await goNear(page, await publish(tilesAt(tiles.template, 'crs: gcj02'), '31.1774276, 121.5272106'));
  await expectOnCross(page, crossColour);
  await leave(page, tiles);
});

test('what a photo looks at, and how sure its spot is, lie right on tiles in GCJ-02', async ({
  page,
  publish,
}) => {
  const tiles = await startTileServer(pixelsOf(31.175_303_983_645_97, 121.531_541_859_215));
  const tiff = makeTiff({
    exif: { FocalLengthIn35mmFormat: 28 },
    gps: {
      ...makeGps(31.1774276, 121.5272106),
      GPSImgDirectionRef: 'T',
      GPSImgDirection: [[90, 1]],
      GPSHPositioningError: [[300, 1]],
    },
  });
  const picture = await makeJpeg({ width: 400, height: 300, color: '#305070', tiff });
  const map = await publish(tilesAt(tiles.template, 'crs: gcj02'), '31.1774276, 121.5272106', {
    'trip/photos.yaml': Buffer.from('photos:\n  corner.jpg: { alt: Corner }\n'),
    'trip/corner.jpg': picture,
  });
  await goNear(page, map);
  const near = () => tiles.state.asked.some(({ path }) => path.startsWith('/16/'));
  await expect.poll(near, { timeout: 30_000 }).toBe(true);
  const measure = () =>
    page.locator('path.wedge').evaluate((wedge) => {
      const boxOf = (element: Element | null) => element?.getBoundingClientRect() ?? new DOMRect();
      const middle = ({ x, y, width, height }: DOMRect) => [x + width / 2, y + height / 2] as const;
      const [east, south] = middle(boxOf(document.querySelector('.pin-box.selected')));
      const circle = boxOf(document.querySelector('path.accuracy.selected'));
      const [circleEast, circleSouth] = middle(circle);
      const [, wedgeSouth] = middle(boxOf(wedge));
      return {
        besides: [circleEast - east, circleSouth - south, boxOf(wedge).left - east, wedgeSouth - south],
        width: circle.width,
      };
    });
  // Once the map stands. 600 m, of which a pixel shows 2.043 at this latitude and zoom.
  await expect
    .poll(async () => Math.abs((await measure()).width - 600 / 2.043), { timeout: 30_000 })
    .toBeLessThan(3);
  // From the middle of the pin, which stands on its corner as the test before has seen; the wedge leads east from there.
  // Pins and wedges stand on whole points, the circle between them, and the middle of an odd size on half of one.
  await expect
    .poll(async () => Math.max(...(await measure()).besides.map(Math.abs)), { timeout: 30_000 })
    .toBeLessThanOrEqual(1.5);
  await leave(page, tiles);
});

test("a pin stands on its corner on Baidu's tiles", async ({ page, publish }) => {
  // The pair in the documentation of gcoord.
  const [x, y] = projectBaidu({ lat: 39.921_965_801_268_34, lon: 116.416_615_600_682_97 });
  const tiles = await startTileServer((zoom) => ({
    x: x * 2 ** (zoom - 18),
    y: y * 2 ** (zoom - 18),
    up: true,
  }));
  await goNear(page, await publish(tilesAt(tiles.template, 'crs: bd09'), '39.914266, 116.403988'));
  await expectOnCross(page, crossColour);
  expect(tiles.state.asked.some(({ path }) => path.startsWith('/17/'))).toBe(true);
  await leave(page, tiles);
});

test('readers are asked once before a tile server is', async ({ page, publish }) => {
  const tiles = await startTileServer(pixelsOf(31.24, 121.49));
  const map = await publish(tilesAt(tiles.template, 'consent: true'), '31.24, 121.49');
  await goNear(page, map);
  const question = page.getByRole('status').filter({ hasText: 'Show this map with streets from 127.0.0.1' });
  await expect(question).toBeVisible();
  await expect(page.getByRole('link', { name: 'Natural Earth' })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await question.getByRole('button', { name: 'Not now' }).click();
  await expect(question).toBeHidden();
  await goNear(page, map);
  await expect(page.getByRole('button', { name: 'Streets from 127.0.0.1' })).toBeVisible();
  await expect(question).toBeHidden();
  expect(tiles.state.asked).toEqual([]);

  await page.getByRole('button', { name: 'Streets from 127.0.0.1' }).click();
  await expectOnCross(page, crossColour);
  await goNear(page, map);
  await expectOnCross(page, crossColour);
  await page.getByRole('button', { name: 'Do without 127.0.0.1' }).click();
  await expect(page.getByRole('link', { name: 'Natural Earth' })).toBeVisible();
  await leave(page, tiles);
});

test('tiles whose map is gone before they come harm nothing', async ({ page, publish, isMobile }) => {
  const tiles = await startTileServer(pixelsOf(31.24, 121.49));
  const map = await publish(tilesAt(tiles.template), '31.24, 121.49');
  let release = () => {};
  const closed = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/raster-*.js', async (route) => {
    await closed;
    await route.continue();
  });
  const asked = page.waitForRequest('**/raster-*.js');
  await page.goto(map.replace('map/', 'photos/corner/'));
  await expect(lightbox(page)).toBeVisible();
  if (isMobile) await page.keyboard.press('m');
  await asked;
  await page.keyboard.press('Escape');
  await expect(lightbox(page)).toBeHidden();
  const loaded = page.waitForResponse('**/raster-*.js');
  release();
  await (await loaded).finished();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /raster-/.test(name)),
  );
  expect(tiles.state.asked).toEqual([]);
  await leave(page, tiles);
});

test.describe('where tiles cannot be had', () => {
  test.use({ allowed: /^asked http:\/\/127\.0\.0\.1:|^503 |status of 503/ });

  test('the embedded map stands in, and pins open', async ({ page, publish }) => {
    const tiles = await startTileServer(pixelsOf(31.175_303_983_645_97, 121.531_541_859_215));
    tiles.state.answers = false;
    await goNear(page, await publish(tilesAt(tiles.template, 'crs: gcj02'), '31.1774276, 121.5272106'));
    await expect(page.getByText('Map tiles unavailable')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Natural Earth' })).toBeVisible();
    await pins(page).first().click();
    await expect(lightbox(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(lightbox(page)).toBeHidden();
    tiles.state.answers = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectOnCross(page, crossColour);
    await expect(page.getByText('Map tiles unavailable')).toBeHidden();
    await leave(page, tiles);
  });
});

/** `--map-road` of map.css. */
const road = [255, 253, 249] as const;
const corner = { lat: 31.1774276, lon: 121.5272106 };

test('a pin stands on the crossing of the streets that a tile server has as vectors', async ({
  page,
  publish,
}) => {
  const tiles = await startStreetServer(corner);
  const map = await publish(tilesAt(tiles.template, 'kind: vector, maxZoom: 14'), '31.1774276, 121.5272106');
  await goNear(page, map);
  await expectOnCross(page, road);
  await expect(page.getByRole('link', { name: 'Test' })).toBeVisible();
  // Nearer zooms are drawn from the last that the server has.
  expect(new Set(tiles.state.asked.map(({ path }) => path.split('/')[1]))).toEqual(new Set(['14']));
  await leave(page, tiles);
});

test('vector tiles in GCJ-02 have the pin on their crossing too', async ({ page, publish }) => {
  const tiles = await startStreetServer({ lat: 31.175_303_983_645_97, lon: 121.531_541_859_215 });
  const map = await publish(
    tilesAt(tiles.template, 'kind: vector, maxZoom: 14, crs: gcj02'),
    '31.1774276, 121.5272106',
  );
  await goNear(page, map);
  await expectOnCross(page, road);
  await leave(page, tiles);
});

test('a pin stands on the crossing of the streets that lie in the trip', async ({ page, publish }) => {
  const map = await publish('', '31.1774276, 121.5272106', { 'trip/city.pmtiles': makeStreets(corner) });
  await goNear(page, map);
  await expectOnCross(page, road);
  await expect(page.getByRole('link', { name: '© OpenStreetMap' })).toBeVisible();
});

test('streets are drawn from a host that sends no parts of files', async ({ page, publish, out }) => {
  await publish('', '31.1774276, 121.5272106', { 'trip/city.pmtiles': makeStreets(corner) });
  const types: Record<string, string> = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
    svg: 'image/svg+xml',
  };
  const whole: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://host').pathname.replace(/\/$/, '/index.html');
    if (path.endsWith('.pmtiles')) whole.push(path);
    const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    void readFile(join(out, 'site', path)).then(
      (content) => response.writeHead(200, { 'Content-Type': type }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  await goNear(page, `http://127.0.0.1:${(server.address() as AddressInfo).port}/trip/map/`);
  await expectOnCross(page, road);
  expect(whole).toHaveLength(1);
  server.closeAllConnections();
  server.close();
});
