import { expect, test } from 'vitest';
import type { TileServer } from '../journal/basemapSettings.ts';
import { computeSitePolicy } from './computeSitePolicy.ts';

const tiles: TileServer = {
  kind: 'raster',
  url: 'https://tile.example.org:8443/{z}/{x}/{y}.png?key=a',
  attribution: [{ text: 'Example' }],
  minZoom: 0,
  maxZoom: 19,
  crs: 'wgs84',
  referrerPolicy: 'origin',
  consent: false,
};
const embedded = { borders: true, countryLabels: true };
const policyFor = (changes: Partial<TileServer>) =>
  computeSitePolicy({ basemap: { ...embedded, tiles: { ...tiles, ...changes } } });

const own =
  "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types default pinhole-post svelte-trusted-html";

test('a site asks its own server alone', () => {
  expect(computeSitePolicy({})).toBe(own);
  expect(computeSitePolicy({ basemap: embedded })).toBe(own);
});

test('pictures may come from the tile server that the author chose, and from there alone', () => {
  expect(policyFor({})).toBe(
    "default-src 'self'; img-src 'self' data: blob: https://tile.example.org:8443; media-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types default pinhole-post svelte-trusted-html",
  );
});

test('vector tiles are no pictures: they are asked for by script', () => {
  expect(policyFor({ kind: 'vector' })).toBe(
    "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self' https://tile.example.org:8443; object-src 'none'; base-uri 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types default pinhole-post svelte-trusted-html",
  );
});

test('the dark variant may be of another server', () => {
  expect(policyFor({ dark: { url: 'https://dark.example.org/{z}/{x}/{y}.png' } })).toContain(
    "img-src 'self' data: blob: https://tile.example.org:8443 https://dark.example.org; media-src 'self' blob:;",
  );
});

test('tiles inside the site need no exception', () => {
  expect(policyFor({ url: 'tiles/{z}/{x}/{y}.png' })).toBe(own);
});

test('pictures may come from the image server that the author chose', () => {
  expect(computeSitePolicy({ images: 'https://images.example.org/{path}?w={width}' })).toContain(
    "img-src 'self' data: blob: https://images.example.org; media-src 'self' blob:;",
  );
});
