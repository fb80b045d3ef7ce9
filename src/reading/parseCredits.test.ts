import { expect, test } from 'vitest';
import { parseCredits } from './parseCredits.ts';

test('reads names with links as Markdown has them', () => {
  expect(parseCredits('© [OpenStreetMap](https://www.openstreetmap.org/copyright) contributors')).toEqual([
    { text: '© ' },
    { text: 'OpenStreetMap', url: 'https://www.openstreetmap.org/copyright' },
    { text: ' contributors' },
  ]);
});

test('reads the HTML that providers ask to copy', () => {
  expect(
    parseCredits('&copy; <a href="https://carto.com/attributions" target="_blank">CARTO</a> &amp; others'),
  ).toEqual([
    { text: '© ' },
    { text: 'CARTO', url: 'https://carto.com/attributions' },
    { text: ' & others' },
  ]);
});

test('takes a plain name', () => {
  expect(parseCredits('AutoNavi')).toEqual([{ text: 'AutoNavi' }]);
});

test.each(['', '  ', '<img src=x onerror=alert(1)>', '<b>OSM</b>', '[x](javascript:alert(1))'])(
  'refuses %j',
  (written) => {
    expect(parseCredits(written)).toBeUndefined();
  },
);
