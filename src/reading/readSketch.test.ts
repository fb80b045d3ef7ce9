import { expect, test } from 'vitest';
import { readSketch } from './readSketch.ts';

const collection = (...features: readonly unknown[]) =>
  JSON.stringify({ type: 'FeatureCollection', features }, undefined, 1);
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const say = (text: string) =>
  readSketch(text, 'map.geojson', 'lisbon').problems.map(
    ({ file, line, what, todo }) => `${file}:${line}: ${what}${todo === undefined ? '' : `; ${todo}`}`,
  );

test('takes shape, name and kind of each feature, and nothing else', () => {
  const text = collection(
    feature(
      {
        type: 'Polygon',
        coordinates: [
          [
            [8, 47],
            [9, 47],
            [9, 48],
            [8, 47],
          ],
        ],
      },
      { name: ' Lake ', kind: 'Lake', color: 'red', author: 'me' },
    ),
    feature(
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [8, 47],
            [9, 47],
          ],
          [
            [1, 2],
            [3, 4, 100],
          ],
        ],
      },
      { kind: 'walk' },
    ),
    feature({ type: 'Point', coordinates: [8.5, 47.5] }, { name: 'Bench' }),
    feature(null),
  );
  expect(readSketch(text, 'map.geojson')).toEqual({
    sketch: {
      file: 'map.geojson',
      shapes: [
        {
          kind: 'water',
          form: 'area',
          name: 'Lake',
          lines: [
            [
              { lat: 47, lon: 8 },
              { lat: 47, lon: 9 },
              { lat: 48, lon: 9 },
              { lat: 47, lon: 8 },
            ],
          ],
        },
        {
          kind: 'path',
          form: 'line',
          lines: [
            [
              { lat: 47, lon: 8 },
              { lat: 47, lon: 9 },
            ],
            [
              { lat: 2, lon: 1 },
              { lat: 4, lon: 3 },
            ],
          ],
        },
        { kind: 'line', form: 'point', name: 'Bench', lines: [[{ lat: 47.5, lon: 8.5 }]] },
      ],
    },
    problems: [],
  });
});

test('closes a ring that is open', () => {
  const text = collection(
    feature({
      type: 'Polygon',
      coordinates: [
        [
          [8, 47],
          [9, 47],
          [9, 48],
        ],
      ],
    }),
  );
  expect(readSketch(text, 'a.geojson').sketch?.shapes[0]?.lines[0]).toHaveLength(4);
});

test('says in which line the JSON breaks', () => {
  expect(say('{\n "type": "FeatureCollection",\n "features": [ { ] }')).toEqual([
    'lisbon/map.geojson:3: this is no JSON that can be read (something is missing or too much here); export it again as GeoJSON',
  ]);
  expect(say('{\n "type": "FeatureCollection",\n "features": [')).toEqual([
    'lisbon/map.geojson:3: this is no JSON that can be read (it ends too early); export it again as GeoJSON',
  ]);
  expect(say('{"type": "Topology"}')[0]).toContain(
    'map.geojson:1: this is no GeoJSON: a FeatureCollection is needed',
  );
});

test('leaves out a shape with coordinates that are wrong, and names the line of them', () => {
  const good = feature({
    type: 'LineString',
    coordinates: [
      [8, 47],
      [9, 47],
    ],
  });
  const bad = (type: string, coordinates: unknown) => collection(good, feature({ type, coordinates }));
  const lineOf = (text: string, value: string) =>
    text.split('\n').findIndex((line) => line.includes(value)) + 1;
  const swapped = bad('Point', [31.2, 121.5]);
  expect(readSketch(swapped, 'a.geojson').sketch?.shapes).toHaveLength(1);
  expect(say(swapped)).toEqual([
    `lisbon/map.geojson:${lineOf(swapped, '31.2') - 1}: 31.2, 121.5 is nowhere on the earth, and the shape is left out; GeoJSON writes degrees, the longitude first`,
  ]);
  expect(say(bad('LineString', [[8, 47]]))[0]).toContain('1 points are too few here, and it is left out');
  expect(
    say(
      bad('LineString', [
        [8, 'x'],
        [1, 2],
      ]),
    )[0],
  ).toContain('this is no position, and the shape is left out');
  expect(say(bad('Polygon', 5))[0]).toContain('a list of coordinates is needed here');
  expect(say(bad('Circle', [8, 47]))[0]).toContain('the geometry "Circle" is none of GeoJSON\'s');
});

test('draws a kind that nobody knows as a line, and says so', () => {
  const text = collection(
    feature(
      {
        type: 'LineString',
        coordinates: [
          [8, 47],
          [9, 47],
        ],
      },
      { kind: 'motorway' },
    ),
  );
  expect(readSketch(text, 'a.geojson').sketch?.shapes[0]?.kind).toBe('line');
  expect(say(text)[0]).toMatch(
    /^lisbon\/map\.geojson:7: the kind "motorway" is not known, and is drawn as a line; kinds are water, river,/,
  );
});

test('refuses what is no sketch by its size', () => {
  const way = Array.from({ length: 20_001 }, (_, i) => [i / 1000, 47]);
  expect(say(JSON.stringify(feature({ type: 'LineString', coordinates: way })))).toEqual([
    'lisbon/map.geojson:1: the sketch has 20001 points, more than 20000; simplify it',
  ]);
  expect(say(' '.repeat(2_000_001))[0]).toContain('the sketch is larger than 2 MB');
});
