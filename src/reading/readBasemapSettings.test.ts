import { expect, test } from 'vitest';
import { AuthorError } from '../journal/problem.ts';
import { readSiteSettings } from './readSiteSettings.ts';

const read = (...lines: string[]) => readSiteSettings(['basemap:', ...lines].join('\n'), 'site.yaml').basemap;

function complaints(text: string): string[] {
  try {
    readSiteSettings(text, 'site.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    return error.problems.map(({ line, what, todo }) => `${line}: ${what}; ${todo}`);
  }
}

test('the embedded map needs no words', () => {
  const whole = { borders: true, countryLabels: true };
  expect(readSiteSettings('', 'site.yaml').basemap).toEqual(whole);
  expect(readSiteSettings('basemap: embedded', 'site.yaml').basemap).toEqual(whole);
});

test('the embedded map goes without borders and names of countries', () => {
  expect(read('  borders: false', '  countryLabels: false')).toEqual({
    borders: false,
    countryLabels: false,
  });
});

test('a tile server has what maps need to know, the rest by default', () => {
  expect(
    read('  url: "https://tile.example.org/{z}/{x}/{y}.png"', '  attribution: "© [OSM](https://osm.org/)"'),
  ).toEqual({
    borders: true,
    countryLabels: true,
    tiles: {
      kind: 'raster',
      url: 'https://tile.example.org/{z}/{x}/{y}.png',
      attribution: [{ text: '© ' }, { text: 'OSM', url: 'https://osm.org/' }],
      minZoom: 0,
      maxZoom: 19,
      crs: 'wgs84',
      referrerPolicy: 'strict-origin-when-cross-origin',
      consent: false,
    },
  });
});

test('everything about a tile server can be said', () => {
  expect(
    read(
      '  kind: vector',
      '  url: "https://tile.example.org/{z}/{x}/{y}.pbf"',
      '  attribution: Example',
      '  minZoom: 3',
      '  maxZoom: 14',
      '  crs: GCJ-02',
      '  referrerPolicy: origin',
      '  consent: true',
      '  dark: { url: "https://tile.example.org/dark/{z}/{x}/{y}.pbf" }',
      '  borders: false',
    ),
  ).toEqual({
    borders: false,
    countryLabels: true,
    tiles: {
      kind: 'vector',
      url: 'https://tile.example.org/{z}/{x}/{y}.pbf',
      attribution: [{ text: 'Example' }],
      minZoom: 3,
      maxZoom: 14,
      crs: 'gcj02',
      referrerPolicy: 'origin',
      consent: true,
      dark: { url: 'https://tile.example.org/dark/{z}/{x}/{y}.pbf' },
    },
  });
});

const server = '  url: "https://tile.example.org/{z}/{x}/{y}.png"';

test.each([
  [
    ['basemap: osm'],
    '1: `basemap` cannot be used as it is; write embedded, or { url: "https://tile.example.org/{z}/{x}/{y}.png", attribution: "© Example" }',
  ],
  [['basemap:', server], '2: `attribution` is missing; write whose map it is, as its provider asks for'],
  [
    ['basemap:', '  kind: vector'],
    '1: `url` is missing; write where the tiles are: { url: "https://tile.example.org/{z}/{x}/{y}.png", attribution: "© Example" }',
  ],
  [
    ['basemap:', '  url: "http://tile.example.org/{z}/{x}/{y}.png"', '  attribution: A'],
    '2: `url: http://tile.example.org/{z}/{x}/{y}.png` cannot be used; write an address of https with {z}, {x} and {y} in it and one fixed server, as https://tile.example.org/{z}/{x}/{y}.png, or one inside the site, as tiles/{z}/{x}/{y}.png',
  ],
  [
    ['basemap:', server, '  attribution: A', '  crs: tokyo'],
    '4: `crs: tokyo` cannot be used; write wgs84, gcj02 or bd09',
  ],
  [
    ['basemap:', server, '  attribution: A', '  minZoom: 9', '  maxZoom: 4'],
    '4: `minZoom` is greater than `maxZoom`; write the smaller one as minZoom',
  ],
  [
    ['basemap:', server, '  attribution: A', '  kind: vector', '  crs: bd09'],
    "5: vector tiles are not drawn in Baidu's grid; use raster tiles, or another server",
  ],
  [
    ['basemap:', server, '  attribution: A', '  zoom: 4'],
    '4: unknown key `zoom`; what can stand here: kind, borders, countryLabels, url, attribution, minZoom, maxZoom, crs, referrerPolicy, consent, dark',
  ],
  [
    ['basemap:', '  kind: embedded', server],
    '3: `url` describes a tile server; take it out, or `kind: embedded`',
  ],
])('refuses %j', (lines, complaint) => {
  expect(complaints(lines.join('\n'))).toEqual([complaint]);
});
