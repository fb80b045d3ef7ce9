import { expect, test } from 'vitest';
import { listServedRenditions } from './imageServer.ts';

const source = { url: 'img/0f3a5c7e9b1d2f40-3000.jpg' };
const sizes = [
  { width: 320, height: 240 },
  { width: 3000, height: 2250 },
];

test('a server is asked for each size in AVIF and JPEG', () => {
  expect(listServedRenditions('https://a.example/f_{format},w_{width}/{path}', source, sizes)).toEqual([
    { type: 'image/avif', width: 320, height: 240, url: `https://a.example/f_avif,w_320/${source.url}` },
    { type: 'image/avif', width: 3000, height: 2250, url: `https://a.example/f_avif,w_3000/${source.url}` },
    { type: 'image/jpeg', width: 320, height: 240, url: `https://a.example/f_jpeg,w_320/${source.url}` },
    { type: 'image/jpeg', width: 3000, height: 2250, url: `https://a.example/f_jpeg,w_3000/${source.url}` },
  ]);
});

test('where the template names no format, the server chooses one', () => {
  const template = 'https://a.example/{path}?w={width}&h={height}&auto=format';
  expect(listServedRenditions(template, source, sizes.slice(0, 1))).toEqual([
    {
      type: 'image/jpeg',
      width: 320,
      height: 240,
      url: `https://a.example/${source.url}?w=320&h=240&auto=format`,
    },
  ]);
});

test('some servers call JPEG jpg', () => {
  const made = listServedRenditions('https://a.example/{path}?fm={extension}&w={width}', source, sizes);
  expect(made.at(-1)?.url).toBe(`https://a.example/${source.url}?fm=jpg&w=3000`);
});
