import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { DrawnShape } from '../../../journal/trip.ts';
import { makeGround } from './makeGround.ts';

const building: DrawnShape = {
  kind: 'building',
  form: 'area',
  name: 'Old mill',
  lines: [
    [
      [31.2, 121.4],
      [31.2, 121.5],
      [31.3, 121.5],
      [31.2, 121.4],
    ],
  ],
};

test('a file that cannot be loaded is asked for again, and one that was loaded is not', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.statusCode = asked === 1 ? 503 : 200;
    response.end(JSON.stringify({ sketch: [building] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sketch.json`;
    const { openSketch } = makeGround(() => {
      throw new Error('nothing is painted here');
    });
    await expect(openSketch(url)).rejects.toThrow(`${url}: 503`);
    const names = await openSketch(url);
    expect(names.map(({ text, kind }) => `${text} ${kind}`)).toEqual(['Old mill sketch']);
    expect(await openSketch(url)).toBe(names);
    expect(asked).toBe(2);
  } finally {
    server.close();
  }
});
