import { expect, test } from 'vitest';
import { creditsHtml } from './creditsHtml.ts';

test('prints names, those with an address as links', () => {
  expect(creditsHtml([{ text: '© ' }, { text: 'OSM', url: 'https://osm.org/?a=1&b=2' }])).toBe(
    '© <a href="https://osm.org/?a=1&amp;b=2">OSM</a>',
  );
});

test('prints signs of markup as signs', () => {
  expect(creditsHtml([{ text: '<b> & "c"', url: 'https://a.example/"><script>' }])).toBe(
    '<a href="https://a.example/&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; &quot;c&quot;</a>',
  );
});
