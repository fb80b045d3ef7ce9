import { expect, test } from 'vitest';
import { readTripSettings } from '../../../reading/readTripSettings.ts';
import { studioPhoto } from '../../../../tests/fixtures/studioPhoto.ts';
import { findNamedPlaces, listNamedPlaces, listTowns } from './namedPlaces.ts';

const settings = readTripSettings(
  'places:\n  - { name: { en: Expo Center, zh: 世博中心 }, at: "31.189, 121.481", radius: 400 }\n',
  'photos.yaml',
);
const garden = studioPhoto('a.jpg', { spot: { lat: 31.227, lon: 121.492, source: 'exif' } });
const photos = [{ ...garden, view: { ...garden.view, place: 'Yu Garden' } }];
const towns = listTowns({
  labels: [
    { text: 'Springfield', lat: 39.8, lon: -89.6, kind: 'city', from: 4 },
    { text: 'Springfield', lat: 31.3, lon: 121.6, kind: 'town', from: 8 },
    { text: 'China', lat: 35, lon: 103, kind: 'country', from: 2 },
    { text: 'Santo Domingo', lat: 18.5, lon: -69.9, kind: 'capital', from: 3 },
    { text: 'Domažlice', lat: 49.4, lon: 12.9, kind: 'town', from: 8 },
  ],
});
const places = listNamedPlaces({ settings, photos }, towns);
const find = (typed: string) => findNamedPlaces(typed, places, 8).map(({ name }) => name);

test('places of photos.yaml are found in each of their languages, places of photos by their names', () => {
  expect(findNamedPlaces('世博', places, 1)).toEqual([{ name: '世博中心', lat: 31.189, lon: 121.481 }]);
  expect(find('yu')).toEqual(['Yu Garden']);
  expect(find('center')).toEqual(['Expo Center']);
});

test('of towns of one name the one nearest to the trip is meant; names of countries are no places', () => {
  expect(findNamedPlaces('springfield', places, 8)).toEqual([{ name: 'Springfield', lat: 31.3, lon: 121.6 }]);
  expect(find('China')).toEqual([]);
});

test('a name that begins so comes before one with a word that does, accents or not', () => {
  expect(find('doma')).toEqual(['Domažlice']);
  expect(find('dom')).toEqual(['Domažlice', 'Santo Domingo']);
  expect(find(' ')).toEqual([]);
});
