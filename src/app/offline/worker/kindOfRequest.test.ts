import { expect, test } from 'vitest';
import { kindOfRequest } from './kindOfRequest.ts';

const root = 'https://example.org/journal/';
const ask = (path: string, more: Partial<Request> = {}) =>
  kindOfRequest({ method: 'GET', mode: 'cors', cache: 'default', url: root + path, ...more }, root);

test('tells pages, files of the app, and what was seen', () => {
  expect(ask('')).toEqual({ kind: 'page', path: '' });
  expect(ask('2020-coast/map/?at=54,8,9z#photos')).toEqual({ kind: 'page', path: '2020-coast/map/' });
  expect(ask('2020-coast/index.html')).toEqual({ kind: 'page', path: '2020-coast/' });
  expect(ask('2020-coast')).toEqual({ kind: 'page', path: '2020-coast/' });
  expect(ask('index.html?play')).toEqual({ kind: 'page', path: '' });
  expect(ask('404.html')).toEqual({ kind: 'page', path: '404.html' });
  expect(ask('assets/main-1.js')).toEqual({ kind: 'file', path: 'assets/main-1.js' });
  expect(ask('assets/studio/Bench-1.js')).toEqual({ kind: 'file', path: 'assets/studio/Bench-1.js' });
  expect(ask('assets/photos-1.json')).toEqual({ kind: 'seen', path: 'assets/photos-1.json' });
  expect(ask('assets/streets-1.pmtiles')).toEqual({ kind: 'seen', path: 'assets/streets-1.pmtiles' });
  expect(ask('img/1-640.avif')).toEqual({ kind: 'seen', path: 'img/1-640.avif' });
});

test('leaves everything else to the browser: tiles of others above all', () => {
  expect(ask('', { url: 'https://tiles.example/1/2/3.png' })).toBeUndefined();
  expect(ask('', { url: 'https://example.org/other/' })).toBeUndefined();
  expect(ask('tiles/1/2/3.png')).toBeUndefined();
  expect(ask('journal.json')).toBeUndefined();
  expect(ask('sw.js')).toBeUndefined();
  expect(ask('', { method: 'POST' })).toBeUndefined();
});

test('lets through what must come fresh, but not a reload', () => {
  expect(ask('img/1-640.avif', { cache: 'no-cache' })).toBeUndefined();
  expect(ask('2020-coast/', { cache: 'no-cache', mode: 'navigate' })).toEqual({
    kind: 'page',
    path: '2020-coast/',
  });
});
