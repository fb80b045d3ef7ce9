import { describe, expect, test } from 'vitest';
import { embeddedBasemap as basemap } from '../../../tests/fixtures/embeddedBasemap.ts';
import { toldJournal, withoutUrl } from '../../../tests/fixtures/toldJournal.ts';
import { indexJournal } from '../../app/views/journalIndex.ts';
import { makePages } from '../../app/views/makePages.ts';
import type { Journal } from '../../journal/journal.ts';
import { renderHead } from './renderHead.ts';

function renderHeads(journal: Journal): ReadonlyMap<string, string> {
  const index = indexJournal(journal);
  return new Map(
    [...makePages(index, basemap)].map((page) => [page.address, renderHead(page, index)] as const),
  );
}

const heads = renderHeads(toldJournal);
const head = (address: string) => heads.get(address) ?? '';
const value = (address: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(head(address))?.[1];

interface Thing {
  readonly '@type': string;
  readonly [key: string]: unknown;
}
function dataOf(address: string): readonly Thing[] {
  const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(head(address))?.[1] ?? '';
  // The test is about what is in it.
  return (JSON.parse(json) as { '@graph': readonly Thing[] })['@graph'];
}

test('a photo is shown whole where its page is shared, with what is known of it', () => {
  const page = 'shanghai/photos/bund/';
  expect(head(page)).toContain(
    '<link rel="canonical" href="https://example.org/journal/shanghai/photos/bund/">',
  );
  expect(value(page, 'og:title')).toBe('Night, on the river · Shanghai');
  expect(value(page, 'og:site_name')).toBe('Far and near');
  expect(value(page, 'description')).toBe(
    'Towers in the water · The Bund, Shanghai, China · Monday, 24 June 2019, 19:31 (UTC+8) · Shanghai',
  );
  expect(value(page, 'og:image')).toBe('https://example.org/journal/img/bund.jpg');
  expect([value(page, 'og:image:width'), value(page, 'og:image:height')]).toEqual(['1280', '960']);
  expect(value(page, 'og:image:alt')).toBe('Towers in the water');
  expect(value(page, 'twitter:card')).toBe('summary_large_image');
  expect(value(page, 'og:locale')).toBe('en_GB');
});

test('what a photo stands for is shown by the cut of it', () => {
  for (const page of ['shanghai/', 'shanghai/photos/', 'shanghai/map/']) {
    expect(value(page, 'og:image')).toBe('https://example.org/journal/img/bund-cut.jpg');
    expect([value(page, 'og:image:width'), value(page, 'og:image:height')]).toEqual(['1200', '630']);
  }
  expect(value('', 'og:image')).toBe('https://example.org/journal/img/tram.jpg');
});

test('a portrait is whole, a panorama is cut', () => {
  expect(value('shanghai/photos/noodles/', 'og:image')).toContain('noodles-whole.jpg');
  expect(value('shanghai/photos/noodles/', 'twitter:card')).toBe('summary');
  expect(value('shanghai/photos/street/', 'og:image')).toContain('street-cut.jpg');
});

test('a post is an article of its date, described by its author or by its first words', () => {
  expect(value('shanghai/', 'og:type')).toBe('article');
  expect(value('shanghai/', 'article:published_time')).toBe('2019-06-30');
  expect(value('shanghai/', 'description')).toBe('I walked here, there. Then “A&amp;B”.');
  expect(value('shanghai/food/', 'description')).toBe('What I ate.');
  expect(value('shanghai/food/', 'og:locale')).toBe('de_DE');
  expect(value('lisbon/', 'og:type')).toBe('website');
  expect(value('lisbon/', 'description')).toBe('1 May 2024 · 1 photo');
  expect(dataOf('shanghai/').map((thing) => thing['@type'])).toEqual(['BreadcrumbList', 'BlogPosting']);
  expect(dataOf('shanghai/')[1]).toMatchObject({
    headline: 'Two hundred talks & a river',
    datePublished: '2019-06-30',
    author: { '@type': 'Person', name: 'A. Traveller' },
    inLanguage: 'en',
  });
});

test('a post that first appeared elsewhere says where', () => {
  expect(head('shanghai/food/').match(/<link rel="canonical"[^>]*>/g)).toEqual([
    '<link rel="canonical" href="https://elsewhere.example/food/">',
  ]);
});

describe('of a photo search engines are told', () => {
  const imageOf = (slug: string) =>
    dataOf(`shanghai/photos/${slug}/`).find((thing) => thing['@type'] === 'ImageObject');

  test('the published position, as a circle where that was worked out', () => {
    expect(imageOf('bund')).toMatchObject({
      name: 'Night, on the river',
      description: 'Towers in the water',
      dateCreated: '2019-06-24T19:31:07+08:00',
      creditText: 'A. Traveller',
      contentUrl: 'https://example.org/journal/img/bund.jpg',
      contentLocation: {
        name: 'The Bund, Shanghai, China',
        geo: { '@type': 'GeoCoordinates', latitude: 31.2397, longitude: 121.49 },
      },
    });
    expect(imageOf('noodles')?.contentLocation).toEqual({
      '@type': 'Place',
      geo: {
        '@type': 'GeoCircle',
        geoMidpoint: { '@type': 'GeoCoordinates', latitude: 31.22, longitude: 121.47 },
        geoRadius: 400,
      },
    });
    expect(imageOf('street')).not.toHaveProperty('contentLocation');
  });

  test('the way to it', () => {
    expect(dataOf('shanghai/photos/bund/')[0]).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        ['Far and near', ''],
        ['Shanghai', 'shanghai/'],
        ['Photos', 'shanghai/photos/'],
        ['Night, on the river', 'shanghai/photos/bund/'],
      ].map(([name, url], at) => ({
        '@type': 'ListItem',
        position: at + 1,
        name,
        item: `https://example.org/journal/${url}`,
      })),
    });
  });
});

test('an author’s markup stays text', () => {
  const photos = toldJournal.photos.map((photo) => ({
    ...photo,
    caption: '</script><script>alert("x")</script>',
  }));
  for (const html of renderHeads({ ...toldJournal, photos }).values()) {
    expect(html.match(/<script/g) ?? []).toHaveLength(html.includes('ld+json') ? 1 : 0);
    expect(html).not.toMatch(/content="[^"]*<script/);
  }
});

test('the page for what is not there is not to be found', () => {
  expect(head('404.html')).toContain('<meta name="robots" content="noindex">');
  expect(head('404.html')).not.toMatch(/canonical|og:|ld\+json/);
  expect([...heads].filter(([, html]) => html.includes('noindex')).map(([address]) => address)).toEqual([
    '404.html',
    'offline.html',
  ]);
});

test('without an address nothing is told that needs one', () => {
  for (const [address, html] of renderHeads(withoutUrl)) {
    expect(html).not.toMatch(/og:|twitter:|ld\+json|example\.org/);
    expect(html.includes('rel="canonical"')).toBe(address === 'shanghai/food/');
  }
});
