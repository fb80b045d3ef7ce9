import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { makeStreetTile } from '../tests/fixtures/makeStreets.ts';

/** A point of the world as a share of its width and height, from the north-west. */
export type WorldPoint = readonly [x: number, y: number];

/** Colour of the cross that a tile shows where the point is. */
export const crossColour = [255, 0, 255] as const;

type DrawTile = (zoom: number, column: number, row: number) => Uint8Array | Promise<Uint8Array>;

/**
 * A tile server on a loopback port of its own. Its tiles are empty but for a cross at `point`, whose arms are 2 pixels
 * thick and reach over the whole tile; `answers: false` makes it refuse.
 *
 * @param pointAt where in the world the cross stands, at a zoom
 */
export const startTileServer = (
  pointAt: (zoom: number) => { readonly x: number; readonly y: number; readonly up?: true },
) => serveTiles('png', 'image/png', (zoom, column, row) => drawTile(pointAt(zoom), column, row));

/** Likewise one of vector tiles: two roads that cross at a position, as the tiles have it. */
export const startStreetServer = (crossing: { readonly lat: number; readonly lon: number }) =>
  serveTiles('mvt', 'application/vnd.mapbox-vector-tile', (zoom, column, row) =>
    makeStreetTile(crossing, zoom, column, row),
  );

async function serveTiles(ending: string, type: string, draw: DrawTile) {
  const state = {
    answers: true,
    asked: [] as { readonly path: string; readonly referer: string | undefined }[],
  };
  const server = createServer((request, response) => {
    const [, zoom = 0, column = 0, row = 0] =
      /(-?\d+)\/(-?\d+)\/(-?\d+)\./.exec(request.url ?? '')?.map(Number) ?? [];
    state.asked.push({ path: request.url ?? '', referer: request.headers.referer });
    // Other sites' scripts read vector tiles, which a server has to allow.
    const headers = { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' };
    if (!state.answers) return void response.writeHead(503, headers).end();
    void Promise.resolve(draw(zoom, column, row)).then((tile) => response.writeHead(200, headers).end(tile));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
  };
  return { address, template: `${address}/{z}/{x}/{y}.${ending}`, state, close };
}

/** @param point in pixels of the zoom; `up`: rows are counted to the north, as Baidu does */
async function drawTile(
  point: { readonly x: number; readonly y: number; readonly up?: true },
  column: number,
  row: number,
) {
  const pixels = Buffer.alloc(256 * 256 * 3, 240);
  const left = Math.round(point.x - column * 256);
  const top = Math.round(point.up ? row * 256 + 256 - point.y : point.y - row * 256);
  const paint = (x: number, y: number) => {
    if (x >= 0 && x < 256 && y >= 0 && y < 256) pixels.set(crossColour, (y * 256 + x) * 3);
  };
  for (let along = 0; along < 256; along++) {
    for (const side of [-1, 0]) {
      paint(left + side, along);
      paint(along, top + side);
    }
  }
  return sharp(pixels, { raw: { width: 256, height: 256, channels: 3 } })
    .png()
    .toBuffer();
}
