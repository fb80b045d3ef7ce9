import { expect, test } from 'vitest';
import { checkAtom, checkJsonFeed } from '../../../tests/fixtures/checkFeeds.ts';
import { parseXml } from '../../../tests/fixtures/parseXml.ts';
import { food, story, toldJournal, withoutUrl } from '../../../tests/fixtures/toldJournal.ts';
import { indexJournal } from '../../app/views/journalIndex.ts';
import type { Journal } from '../../journal/journal.ts';
import { publishFeeds } from './publishFeeds.ts';

async function publish(journal: Journal): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const file of publishFeeds(indexJournal(journal)))
    if ('render' in file) files.set(file.path, String(await file.render()));
  return files;
}

const feeds = await publish(toldJournal);
const xmlOf = (path: string) => feeds.get(path) ?? '';
const entriesOf = (path: string) => parseXml(xmlOf(path)).children.filter(({ name }) => name === 'entry');
const textsOf = (path: string, part: string) =>
  entriesOf(path).map(({ children }) => children.find(({ name }) => name === part)?.text);

test('the site and each trip have a feed in both forms, and each is as its specification wants it', () => {
  expect([...feeds.keys()]).toEqual([
    'feed.xml',
    'feed.json',
    'lisbon/feed.xml',
    'lisbon/feed.json',
    'shanghai/feed.xml',
    'shanghai/feed.json',
  ]);
  for (const [path, text] of feeds)
    expect([path, path.endsWith('.xml') ? checkAtom(text) : checkJsonFeed(text)]).toEqual([path, []]);
});

test('posts come newest first, and a trip that has none comes with its photos', () => {
  expect(textsOf('feed.xml', 'title')).toEqual(['Lisbon', 'Two hundred talks & a river', 'Food']);
  expect(textsOf('shanghai/feed.xml', 'title')).toEqual(['Two hundred talks & a river', 'Food']);
  expect(textsOf('feed.xml', 'content')[0]).toBe(
    '<p>1 May 2024 · 1 photo</p>\n' +
      '<figure><a href="https://example.org/journal/lisbon/photos/tram/">' +
      '<img src="https://example.org/journal/img/tram.jpg" width="1280" height="960" alt="The 28"></a>' +
      '<figcaption>The 28</figcaption></figure>',
  );
});

test('an entry is the whole text, its links and pictures absolute', () => {
  expect(textsOf('shanghai/feed.xml', 'content')[0]).toBe(
    '<p>I walked <a href="https://example.org/journal/shanghai/map/">here</a>, ' +
      '<a href="https://kubecon.example/">there</a>.</p><p>Then “A&amp;B”.</p>\n' +
      '<figure><a href="https://example.org/journal/shanghai/photos/bund/">' +
      '<img src="https://example.org/journal/img/bund.jpg" width="1280" height="960" alt="Towers in the water"></a>' +
      '<figcaption>Night &amp; day</figcaption></figure>\n' +
      '<figure><img src="https://example.org/journal/assets/figures/shanghai/map.svg" alt="A drawing"></figure>',
  );
  // A reader of either form reads the same.
  const { items } = JSON.parse(xmlOf('shanghai/feed.json')) as { items: { content_html: string }[] };
  expect(items.map((item) => item.content_html)).toEqual(textsOf('shanghai/feed.xml', 'content'));
});

test('an entry is known by its address, and says its language and when it was written', () => {
  expect(textsOf('shanghai/feed.xml', 'id')).toEqual([
    'https://example.org/journal/shanghai/',
    'https://example.org/journal/shanghai/food/',
  ]);
  expect(textsOf('shanghai/feed.xml', 'published')).toEqual([
    '2019-06-30T00:00:00Z',
    '2019-06-26T09:00:00+08:00',
  ]);
  expect(entriesOf('shanghai/feed.xml').map(({ attributes }) => attributes['xml:lang'])).toEqual([
    undefined,
    'de',
  ]);
});

test('a feed is as new as the newest in it, which is never the build', () => {
  const updatedOf = (path: string) =>
    parseXml(xmlOf(path)).children.find(({ name }) => name === 'updated')?.text;
  expect(updatedOf('feed.xml')).toBe('2024-05-01T06:12:30+01:00');
  expect(updatedOf('shanghai/feed.xml')).toBe('2019-06-30T00:00:00Z');
});

test('what an author writes stays text, and what XML cannot hold is left out', async () => {
  const hostile = {
    ...story,
    title: '<b>]]>\u0000&amp;</b>',
    blocks: [{ kind: 'prose' as const, html: '<p>a]]>\u0008b</p>' }],
  };
  const made = await publish({ ...toldJournal, posts: [hostile, food] });
  const [entry] = parseXml(made.get('shanghai/feed.xml') ?? '').children.filter(
    ({ name }) => name === 'entry',
  );
  const partOf = (part: string) => entry?.children.find(({ name }) => name === part)?.text;
  expect(partOf('title')).toBe('<b>]]>&amp;</b>');
  expect(partOf('content')).toBe('<p>a]]>b</p>');
  expect(checkJsonFeed(made.get('shanghai/feed.json') ?? '')).toEqual([]);
});

test('a trip of many photos tells of the first, and leads to all', async () => {
  const [lisbon] = toldJournal.trips;
  const [tram] = toldJournal.photos;
  if (!lisbon || !tram) throw new Error('the journal has changed');
  const photos = Array.from({ length: 60 }, (_, at) => ({
    ...tram,
    id: `lisbon/${at}`,
    url: `lisbon/photos/${at}/`,
  }));
  const trip = { ...lisbon, photos: photos.map(({ id }) => id), cover: 'lisbon/0' };
  const made = await publish({ ...toldJournal, trips: [trip], posts: [], photos });
  const html = made.get('lisbon/feed.xml') ?? '';
  expect(html.match(/<figure>/g)).toHaveLength(50);
  expect(html).toContain('<a href="https://example.org/journal/lisbon/photos/">60 photos</a>');
});

test('there is no feed without an address, nor of what has no date', async () => {
  expect((await publish(withoutUrl)).size).toBe(0);
  const undated = toldJournal.photos.map(({ taken: _, ...photo }) => photo);
  const made = await publish({ ...toldJournal, photos: undated });
  expect([...made.keys()]).toEqual(['feed.xml', 'feed.json', 'shanghai/feed.xml', 'shanghai/feed.json']);
});
