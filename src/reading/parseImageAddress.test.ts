import { expect, test } from 'vitest';
import { parseImageAddress } from './parseImageAddress.ts';

test.each([
  'https://images.example.org/{path}?w={width}&fm={extension}',
  'https://example.org/cdn-cgi/image/width={width},format={format}/journal/{path}',
  'http://127.0.0.1:3000/w_{width},f_{format}/{path}',
])('%s is an image server', (template) => {
  expect(parseImageAddress(` ${template} `)).toBe(template);
});

test.each([
  'https://images.example.org/{path}',
  'https://images.example.org/?w={width}',
  'https://images.example.org/{path}?w={width}&q={quality}',
  'https://{path}.example.org/?w={width}',
  'http://images.example.org/{path}?w={width}',
  'https://me:secret@images.example.org/{path}?w={width}',
  'https://images.example.org/{path} {width}',
  'https://images.example.org/*/{path}?w={width}',
  'images/{path}?w={width}',
])('%s is none', (template) => {
  expect(parseImageAddress(template)).toBeUndefined();
});
