import { expect, test } from 'vitest';
import type { Post } from '../journal/post.ts';
import type { Problem } from '../journal/problem.ts';
import { publishRedirects } from './publishRedirects.ts';

const post: Post = {
  slug: '2019-06-shanghai',
  trip: '2019-06-shanghai',
  title: 'Rain & <neon>',
  url: '2019-06-shanghai/',
  photos: [],
  blocks: [],
};

function publish(aliases: readonly string[], taken: readonly string[] = [], url?: string) {
  const problems: Problem[] = [];
  const site = { title: 'Far', language: 'en', ...(url !== undefined && { url }) };
  const journal = { site, trips: [], posts: [{ ...post, aliases }] } as never;
  const files = [...publishRedirects(journal, new Set(taken), (problem) => problems.push(problem))];
  const pages = files.map((file) => [file.path, 'content' in file ? String(file.content) : ''] as const);
  return { pages: new Map(pages), problems };
}

test('a former address has a page that leads to the post, relative to where it lies', () => {
  const { pages, problems } = publish(['/2019/08/12/kubecon.html', '/kubecon/', '/blog/上海']);
  expect([...pages.keys()]).toEqual([
    '2019/08/12/kubecon.html',
    'kubecon/index.html',
    'blog/上海/index.html',
  ]);
  expect(pages.get('2019/08/12/kubecon.html')).toContain('content="0; url=../../../2019-06-shanghai/"');
  expect(pages.get('kubecon/index.html')).toContain(
    '<a href="../2019-06-shanghai/">Rain &amp; &lt;neon></a>',
  );
  expect(pages.get('kubecon/index.html')).toContain('<link rel="canonical" href="../2019-06-shanghai/">');
  expect(pages.get('kubecon/index.html')).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'self';`,
  );
  expect(problems).toEqual([]);
});

test('below a path of the host, addresses of the old site and of the new are told apart', () => {
  const url = 'https://example.org/journal/';
  const aliases = [
    '/journal/old/',
    '/older/',
    'https://example.org/journal/oldest.html',
    'https://elsewhere.org/x/',
  ];
  const { pages } = publish(aliases, [], url);
  expect([...pages.keys()]).toEqual(['old/index.html', 'older/index.html', 'oldest.html']);
  expect(pages.get('oldest.html')).toContain(
    '<link rel="canonical" href="https://example.org/journal/2019-06-shanghai/">',
  );
});

test('an address that the site has is left as it is, and none leads out of the site', () => {
  const taken = ['index.html', 'map/index.html', 'favicon.svg', '2019-06-shanghai/index.html'];
  const aliases = [
    '/map/',
    '/favicon.svg/',
    '/../../etc/x.html',
    '/assets/a.html',
    '/2019-06-shanghai/',
    '/?p=7',
  ];
  const { pages, problems } = publish(aliases, taken);
  expect([...pages.keys()]).toEqual([]);
  expect(problems.map(({ what }) => what)).toEqual([
    'the alias /map/ of "Rain & <neon>" leads nowhere, as the site has another page there',
    'the alias /favicon.svg/ of "Rain & <neon>" leads nowhere, as the site has another page there',
    'the alias /../../etc/x.html of "Rain & <neon>" leads nowhere, as it leads out of the site',
    'the alias /assets/a.html of "Rain & <neon>" leads nowhere, as the site has another page there',
  ]);
});
