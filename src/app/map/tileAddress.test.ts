import { expect, test } from 'vitest';
import { hostOfTiles, makeTileAddress } from './tileAddress.ts';

const tile = { zoom: 3, column: 6, row: 2 };

test('fills in zoom, column and row, counted from the north or from the south', () => {
  const template = 'https://t.example/{z}/{x}/{y}.png';
  expect(makeTileAddress(template, tile, 'wgs84', false)).toBe('https://t.example/3/6/2.png');
  expect(makeTileAddress(template.replace('{y}', '{-y}'), tile, 'gcj02', false)).toBe(
    'https://t.example/3/6/5.png',
  );
});

test('asks for sharp tiles where the screen is sharp and the server has them', () => {
  expect(makeTileAddress('{z}/{x}/{y}{r}.png', tile, 'wgs84', true)).toBe('3/6/2@2x.png');
  expect(makeTileAddress('{z}/{x}/{y}{r}.png', tile, 'wgs84', false)).toBe('3/6/2.png');
});

test("names Baidu's tiles as it does: Tiananmen is on tile 3, 1 of its zoom 4", () => {
  // Pixel 790.90, 294.55 of its documentation; our rows count south from the equator.
  expect(makeTileAddress('{x},{y} {z}', { zoom: 3, column: 3, row: -2 }, 'bd09', false)).toBe('3,1 4');
});

test('says who is asked', () => {
  const site = 'https://journal.example/far/';
  expect(hostOfTiles('https://tile.example.org:8080/{z}/{x}/{y}.png', site)).toBe('tile.example.org:8080');
  expect(hostOfTiles('tiles/{z}/{x}/{y}.png', site)).toBe('journal.example');
});
