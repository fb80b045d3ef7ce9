import { expect, test } from 'vitest';
import { findImpossibleSpeeds } from './findImpossibleSpeeds.ts';

/** Metres to degrees along the equator. */
const east = (metres: number) => metres / 111_195.0797;
type Place = readonly [seconds: number, metres: number, accuracy?: number];
/** Photos on the equator: seconds and metres east. */
const photosAt = (...places: readonly Place[]) =>
  places.map(([seconds, metres, accuracy], index) => ({
    file: `${index + 1}.jpg`,
    instant: seconds * 1000,
    lat: 0,
    lon: east(metres),
    ...(accuracy !== undefined && { accuracy }),
  }));
const pairs = (...places: readonly Place[]) =>
  findImpossibleSpeeds(photosAt(...places)).map(({ from, to }) => `${from} → ${to}`);

test('a speed over 1,200 km/h is named with distance, time and speed', () => {
  const [found, ...others] = findImpossibleSpeeds(photosAt([0, 0], [3600, 1_260_000]));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ from: '1.jpg', to: '2.jpg', seconds: 3600 });
  expect(found?.distance).toBeCloseTo(1_260_000, 0);
  expect(found?.speed).toBeCloseTo(350, 3);
});

test('an airliner is possible', () => {
  expect(pairs([0, 0], [3600, 1_190_000])).toEqual([]);
});

test('300 km/h within a minute are too much, after a minute they are not', () => {
  expect(pairs([0, 0], [59, 5_000])).toEqual(['1.jpg → 2.jpg']);
  expect(pairs([0, 0], [59, 4_900])).toEqual([]);
  expect(pairs([0, 0], [60, 5_100])).toEqual([]);
});

test('what both positions are uncertain by is no distance', () => {
  expect(pairs([0, 0], [0, 99])).toEqual([]);
  expect(pairs([0, 0], [0, 101])).toEqual(['1.jpg → 2.jpg']);
  expect(pairs([0, 0, 5], [0, 99, 5])).toEqual(['1.jpg → 2.jpg']);
  expect(pairs([0, 0, 2000], [1, 1_900, 5])).toEqual([]);
});

test('no time between two photos counts as a second', () => {
  expect(findImpossibleSpeeds(photosAt([0, 0], [0, 1_000]))[0]).toMatchObject({ seconds: 0 });
  expect(findImpossibleSpeeds(photosAt([0, 0], [0, 1_000]))[0]?.speed).toBeCloseTo(1_000, 3);
});

test('one wrong photo is one finding, wherever it stands', () => {
  expect(pairs([0, 0], [30, 90_000], [60, 10], [90, 20])).toEqual(['1.jpg → 2.jpg']);
  expect(pairs([0, 90_000], [30, 0], [60, 10], [90, 20])).toEqual(['1.jpg → 2.jpg']);
  expect(pairs([0, 0], [30, 10], [60, 20], [90, 90_000])).toEqual(['3.jpg → 4.jpg']);
});

test('two wrong photos apart are two findings', () => {
  expect(pairs([0, 0], [30, 90_000], [60, 10], [90, 95_000], [120, 20])).toEqual([
    '1.jpg → 2.jpg',
    '3.jpg → 4.jpg',
  ]);
});

test('a run of wrong photos is named where it begins and where it ends', () => {
  expect(pairs([0, 0], [30, 90_000], [60, 90_010], [90, 90_020], [120, 10])).toEqual([
    '1.jpg → 2.jpg',
    '4.jpg → 5.jpg',
  ]);
});

test('photos out of the window of an aeroplane are possible, before and after the others', () => {
  expect(pairs([0, 0], [10, 2_500], [20, 5_000], [30, 7_500])).toEqual([]);
  expect(pairs([0, 0], [10, 2_500], [3600, 500_000])).toEqual([]);
  expect(pairs([0, 0], [3600, 600_000], [3610, 602_500])).toEqual([]);
});

test('over the date line it is not far', () => {
  const at = (lon: number, instant: number) => ({ file: `${lon}.jpg`, instant, lat: 0, lon });
  expect(findImpossibleSpeeds([at(179.999, 0), at(-179.999, 10_000)])).toEqual([]);
});

test('no photo and one photo have no speed', () => {
  expect(findImpossibleSpeeds([])).toEqual([]);
  expect(pairs([0, 0])).toEqual([]);
});
