import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { makeSlicedSource } from './slicedSource.ts';

const file = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));
let server: Server;
let asked: (string | undefined)[] = [];

async function serve(answer: RequestListener): Promise<string> {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.headers.range);
    answer(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/streets.pmtiles`;
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const bytesOf = async (data: Promise<{ readonly data: ArrayBuffer }>) => [
  ...new Uint8Array((await data).data),
];

test('asks for the part that is needed', async () => {
  const source = makeSlicedSource(
    await serve(({ headers }, response) => {
      const [from = 0, to = 0] = (headers.range ?? '').replace('bytes=', '').split('-').map(Number);
      response.writeHead(206).end(file.subarray(from, to + 1));
    }),
    1000,
  );
  expect(await bytesOf(source.getBytes(2, 3))).toEqual([2, 3, 4]);
  // Directories are asked for generously: a file may end before.
  expect(await bytesOf(source.getBytes(998, 16))).toEqual([230, 231]);
  expect(asked).toEqual(['bytes=2-4', 'bytes=998-1013']);
});

test('loads a file once from a host that ignores ranges, and cuts it', async () => {
  const source = makeSlicedSource(await serve((_, response) => response.end(file)), 1000);
  expect(await bytesOf(source.getBytes(2, 3))).toEqual([2, 3, 4]);
  expect(await bytesOf(source.getBytes(500, 2))).toEqual([244, 245]);
  expect(asked).toEqual(['bytes=2-4']);
});

test('loads it whole from a host whose parts are not what was asked for', async () => {
  const url = await serve(({ headers }, response) =>
    headers.range === undefined ? response.end(file) : response.writeHead(206).end('odd'),
  );
  const source = makeSlicedSource(url, 1000);
  expect(await bytesOf(source.getBytes(2, 2))).toEqual([2, 3]);
  expect(asked).toEqual(['bytes=2-3', undefined]);
});

test('does not load a huge file whole', async () => {
  const source = makeSlicedSource(await serve((_, response) => response.end(file)), 200 * 1024 * 1024);
  await expect(source.getBytes(0, 2)).rejects.toThrow('the host sends no parts of it');
});

test('tries again after a failure', async () => {
  let works = false;
  const url = await serve((_, response) => (works ? response.end(file) : response.writeHead(503).end()));
  const source = makeSlicedSource(url, 1000);
  await expect(source.getBytes(0, 2)).rejects.toThrow('503');
  works = true;
  expect(await bytesOf(source.getBytes(0, 2))).toEqual([0, 1]);
});
