import { expect, test } from 'vitest';
import { embeddedBasemap as basemap } from '../../../tests/fixtures/embeddedBasemap.ts';
import { parseXml } from '../../../tests/fixtures/parseXml.ts';
import { toldJournal, withoutUrl } from '../../../tests/fixtures/toldJournal.ts';
import { indexJournal } from '../../app/views/journalIndex.ts';
import { makePages } from '../../app/views/makePages.ts';
import type { Journal } from '../../journal/journal.ts';
import { openSitemap } from './openSitemap.ts';
import { renderEntry, renderSitemapIndex, splitSitemap } from './renderSitemap.ts';
import { renderRobots } from './renderRobots.ts';

function publish(journal: Journal) {
  const index = indexJournal(journal);
  const sitemap = openSitemap(index);
  for (const page of makePages(index, basemap)) sitemap.add(page);
  return [...sitemap.publish()].map((file) => ('content' in file ? String(file.content) : ''));
}

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const pictures = 'http://www.google.com/schemas/sitemap-image/1.1';

test('every page is listed with its pictures, and with the date of the newest post on it', () => {
  const [xml = ''] = publish(toldJournal);
  const root = parseXml(xml);
  expect([root.name, root.namespace]).toEqual(['urlset', protocol]);
  const listed = root.children.map(({ children }) => [
    children
      .find(({ name, namespace }) => name === 'loc' && namespace === protocol)
      ?.text.slice('https://example.org/journal/'.length),
    children.find(({ name }) => name === 'lastmod')?.text,
    ...children
      .filter(({ name, namespace }) => name === 'image' && namespace === pictures)
      .map((image) => image.children[0]?.text.slice('https://example.org/journal/'.length)),
  ]);
  expect(listed).toEqual([
    ['', '2019-06-30'],
    ['photos/', undefined],
    ['map/', undefined],
    ['lisbon/', undefined, 'img/tram.jpg'],
    ['lisbon/photos/', undefined],
    ['lisbon/map/', undefined],
    ['lisbon/photos/tram/', undefined, 'img/tram.jpg'],
    ['shanghai/', '2019-06-30', 'img/bund.jpg'],
    // The post on food is to be found where it first appeared.
    ['shanghai/photos/', undefined],
    ['shanghai/map/', undefined],
    ['shanghai/days/2019-06-24/', undefined],
    ['shanghai/photos/bund/', undefined, 'img/bund.jpg'],
    ['shanghai/photos/noodles/', undefined, 'img/noodles-whole.jpg'],
    ['shanghai/photos/street/', undefined, 'img/street.jpg'],
  ]);
});

test('there is none without an address', () => {
  expect(publish(withoutUrl)).toEqual([]);
});

test('more than fits into one file is split, by addresses and by bytes', () => {
  const entries = Array.from({ length: 100_001 }, (_, at) =>
    renderEntry({ url: `https://example.org/${at}/`, images: [] }),
  );
  expect(splitSitemap(entries).map(({ length }) => length)).toEqual([50_000, 50_000, 1]);
  // Head and foot are 172 bytes, an entry is 54.
  const some = entries.slice(0, 5);
  expect(splitSitemap(some, { addresses: 50, bytes: 300 }).map(({ length }) => length)).toEqual([2, 2, 1]);
  expect(splitSitemap(some).flat()).toEqual(some);
  expect(splitSitemap([])).toEqual([[]]);
});

test('the parts are listed by an index', () => {
  const root = parseXml(renderSitemapIndex(['https://example.org/a&b/sitemap-1.xml']));
  expect([root.name, root.namespace]).toEqual(['sitemapindex', protocol]);
  expect(root.children[0]?.children[0]?.text).toBe('https://example.org/a&b/sitemap-1.xml');
});

test('robots are told where the list is', () => {
  expect(renderRobots('https://example.org/journal/')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/journal/sitemap.xml\n',
  );
});
