import { expect, test } from 'vitest';
import { chooseFolders } from './chooseFolders.ts';
import type { SourcePost } from './sourcePost.ts';

const post = (slug: string, more: Partial<SourcePost> = {}): SourcePost => ({
  file: `${slug}.md`,
  line: 1,
  slug,
  draft: false,
  aliases: [],
  ...more,
});

const foldersOf = (...posts: SourcePost[]) =>
  [...chooseFolders(posts).values()].map(({ folder, file }) => `${folder}/${file}`);

test('a trip is called by its month and its post, and no two alike', () => {
  expect(
    foldersOf(
      post('The Bund', { date: '2019-06-24T19:30:00+08:00' }),
      post('the-bund', { date: '2019-06-01' }),
      post('2019-06-shanghai', { date: '2019-06-01' }),
      post('2019-07-02-tea', { date: '2019-07-02' }),
      post('外滩', { date: '2019-06-24' }),
      post('map'),
      post('!?'),
      post('!?', { date: '2019-06-24' }),
    ),
  ).toEqual([
    '2019-06-the-bund/index.md',
    '2019-06-the-bund-2/index.md',
    '2019-06-shanghai/index.md',
    '2019-07-tea/index.md',
    '2019-06-外滩/index.md',
    'map-2/index.md',
    'post/index.md',
    '2019-06/index.md',
  ]);
});

test('long names leave room for their number', () => {
  const long = '长'.repeat(60);
  const [first = '', second = ''] = foldersOf(post(long), post(long));
  expect(first).toBe(`${'长'.repeat(26)}/index.md`);
  expect(second).toBe(`${'长'.repeat(24)}-2/index.md`);
});

test('posts of one folder share a trip, and a draft among them has one of its own that is a draft', () => {
  expect(
    foldersOf(
      post('lisbon', { file: 'lisbon/index.de.md', bundle: 'lisbon', lang: 'de' }),
      post('lisbon', { file: 'lisbon/index.md', bundle: 'lisbon' }),
      post('lisbon', { file: 'lisbon/index.fr.md', bundle: 'lisbon', lang: 'fr', draft: true }),
    ),
  ).toEqual(['lisbon/index.md', 'lisbon/de.md', '_lisbon-2/index.md']);
});
