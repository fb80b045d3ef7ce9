import { expect, test } from 'vitest';
import { parseRange, sliceRange } from './sliceRange.ts';

test('reads the ranges that browsers and map libraries ask for', () => {
  expect(parseRange('bytes=0-', 100)).toEqual({ first: 0, last: 99 });
  expect(parseRange('bytes=10-19', 100)).toEqual({ first: 10, last: 19 });
  expect(parseRange('bytes=90-400', 100)).toEqual({ first: 90, last: 99 });
  expect(parseRange('bytes=-30', 100)).toEqual({ first: 70, last: 99 });
  expect(parseRange('bytes=-300', 100)).toEqual({ first: 0, last: 99 });
});

test('knows a range with nothing in it from one that is none', () => {
  expect(parseRange('bytes=100-', 100)).toBe('none');
  expect(parseRange('bytes=-0', 100)).toBe('none');
  expect(parseRange('bytes=0-', 0)).toBe('none');
  expect(parseRange('bytes=9-3', 100)).toBe('whole');
  expect(parseRange('bytes=0-9, 20-29', 100)).toBe('whole');
  expect(parseRange('lines=1-2', 100)).toBe('whole');
});

const whole = () =>
  new Response('0123456789', { headers: { 'Content-Type': 'video/mp4', 'Content-Encoding': 'gzip' } });

test('answers a part of a kept file as a server would', async () => {
  const part = await sliceRange(whole(), 'bytes=2-4');
  expect(part.status).toBe(206);
  expect(part.headers.get('Content-Range')).toBe('bytes 2-4/10');
  expect(part.headers.get('Content-Length')).toBe('3');
  expect(part.headers.get('Content-Type')).toBe('video/mp4');
  expect(part.headers.get('Content-Encoding')).toBeNull();
  expect(await part.text()).toBe('234');
});

test('answers all of it, or that there is nothing', async () => {
  const all = await sliceRange(whole(), 'bytes=0-1, 4-5');
  expect([all.status, await all.text()]).toEqual([200, '0123456789']);
  const none = await sliceRange(whole(), 'bytes=10-');
  expect([none.status, none.headers.get('Content-Range')]).toEqual([416, 'bytes */10']);
});
