import { expect, test } from 'vitest';
import { findAstroRoutes, readAstroPost } from './astro/readAstroPost.ts';
import { readHugoPost } from './hugo/readHugoPost.ts';
import { makeJekyllAddress } from './jekyll/makeJekyllAddress.ts';
import { splitMatter } from './readMatter.ts';

const name = { title: 'Lisbon_at-Dawn', categories: ['Portugal'], date: '2024-01-05T06:02:00+01:00' };

test('the address of a post of Jekyll follows from its permalink', () => {
  expect(
    [
      'date',
      'pretty',
      'ordinal',
      'weekdate',
      'none',
      '/:short_year-:i_month/:slug:output_ext',
      '/:year/:nothing/',
    ].map((pattern) => makeJekyllAddress(pattern, name)),
  ).toEqual([
    '/portugal/2024/01/05/Lisbon_at-Dawn.html',
    '/portugal/2024/01/05/Lisbon_at-Dawn/',
    '/portugal/2024/005/Lisbon_at-Dawn.html',
    '/portugal/2024/W01/Fri/Lisbon_at-Dawn.html',
    '/portugal/Lisbon_at-Dawn.html',
    '/24-1/lisbon-at-dawn.html',
    undefined,
  ]);
  expect(makeJekyllAddress('/:year/:title/', { title: 'a', categories: [] })).toBe(undefined);
});

function addressInHugo(file: string, matter: string, permalinks: Record<string, string> = {}, ugly = false) {
  const settings = { permalinks, base: '/blog', ugly, content: 'content' };
  return readHugoPost(file, splitMatter(`---\n${matter}\n---\n`, file), settings, () => {}, 0).aliases;
}

test('the address of a page of Hugo follows from its folder, its front matter and the settings', () => {
  expect(addressInHugo('content/Posts/My Day.md', 'title: x')).toEqual(['/blog/posts/my-day/']);
  expect(addressInHugo('content/posts/a/index.md', 'slug: B')).toEqual(['/blog/posts/b/']);
  expect(addressInHugo('content/posts/a.md', 'url: /here.html')).toEqual(['/blog/here.html']);
  expect(addressInHugo('content/posts/a.md', 'title: x', {}, true)).toEqual(['/blog/posts/a.html']);
  const permalinks = { posts: '/:year/:monthname/:day/:title/' };
  expect(addressInHugo('content/posts/a.md', 'title: The Bund\ndate: 2024-01-05', permalinks)).toEqual([
    '/blog/2024/january/05/the-bund/',
  ]);
  expect(addressInHugo('content/posts/a.md', 'aliases: [/old/, older, https://old.example/x/]')).toEqual([
    '/blog/posts/a/',
    '/blog/old/',
    '/blog/posts/older',
    'https://old.example/x/',
  ]);
});

test('the address of an entry of Astro follows from the page that shows many', () => {
  const routes = findAstroRoutes([
    'src/pages/index.astro',
    'src/pages/posts/[...slug].astro',
    'src/pages/[lang]/[id].astro',
  ]);
  expect(routes).toEqual(['posts']);
  const read = (file: string, matter: string) =>
    readAstroPost(
      file,
      splitMatter(`---\n${matter}\n---\n`, file),
      { base: '', routes, collections: ['src/content/', 'src/data/notes/'] },
      () => {},
      0,
    ).aliases[0];
  expect(read('src/content/blog/2024/My Day.md', 'title: x')).toBe('/posts/2024/my-day/');
  expect(read('src/content/blog/a/index.md', 'title: x')).toBe('/posts/a/');
  expect(read('src/data/notes/b.md', 'slug: c')).toBe('/posts/c/');
});
