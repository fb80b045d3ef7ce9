import { expect, test } from 'vitest';
import { importAndBuild } from '../../../tests/fixtures/importAndBuild.ts';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../../tests/fixtures/makeJpeg.ts';
import { makeWxr, type WxrItem } from '../../../tests/fixtures/makeWxr.ts';

const picture = (color: string, width = 400) => makeJpeg({ width, height: 300, color });
const uploads = 'https://blog.example/travel/wp-content/uploads';

function upload(id: number, path: string, words: Partial<WxrItem> = {}, parent = 0): WxrItem {
  return {
    id,
    title: path.replace(/^.*\/|\.\w+$/g, ''),
    type: 'attachment',
    status: 'inherit',
    ...words,
    more: `<wp:post_parent>${parent}</wp:post_parent><wp:attachment_url>${uploads}/${path}</wp:attachment_url>`,
  };
}

test('posts of both editors of WordPress become trips, with the uploads in full size and their words', async () => {
  const classic = `It <strong>rained</strong> &amp; rained.
Still.

[caption id="attachment_11" align="alignnone" width="300"]<a href="${uploads}/2019/06/bund.jpg"><img class="wp-image-11" src="${uploads}/2019/06/bund-300x225.jpg" alt="" /></a> The <em>Bund</em>[/caption]

[gallery ids="12,13"]

<blockquote>Said one</blockquote>

[contact-form to="me@example.org"]Mail[/contact-form] [sic]

<iframe src="https://www.youtube.com/embed/abc"></iframe>
See <a href="https://blog.example/travel/2019/07/train/">the train</a> and <a href="${uploads}/2019/06/far.pdf">a file</a>.`;
  const blocks = `<!-- wp:heading --><h2>On the train</h2><!-- /wp:heading -->
<!-- wp:image {"id":14} --><figure class="wp-block-image"><img src="${uploads}/2019/07/seat-1024x768.jpg" alt="Seat 12A" class="wp-image-14"/><figcaption>My seat</figcaption></figure><!-- /wp:image -->
<!-- wp:gallery --><figure class="wp-block-gallery"><figure class="wp-block-image"><img src="${uploads}/2019/06/a.jpg" alt="" data-id="12" class="wp-image-12"/></figure><figure class="wp-block-image"><img src="${uploads}/2019/06/b.jpg" alt="B" class="wp-image-13"/></figure></figure><!-- /wp:gallery -->
<!-- wp:image --><figure class="wp-block-image"><img src="https://elsewhere.example/lost.jpg" alt=""/></figure><!-- /wp:image -->
<!-- wp:latest-posts /-->
<!-- wp:paragraph --><p>Use {{ braces }} freely.</p><!-- /wp:paragraph -->
<!-- wp:video --><figure class="wp-block-video"><video controls src="${uploads}/2019/07/gone.mp4"></video></figure><!-- /wp:video -->`;
  const folder = makeFolder({
    'export.xml': makeWxr([
      {
        id: 1,
        title: 'Rain &#8211; and neon',
        link: 'https://blog.example/travel/2019/06/rain/',
        slug: 'rain',
        content: classic,
        excerpt: 'A wet week.',
        meta: {
          geo_latitude: '31.24',
          geo_longitude: '121.49',
          geo_address: 'Shanghai',
          _thumbnail_id: '15',
        },
        more: '<category domain="category" nicename="china"><![CDATA[China]]></category><category domain="post_tag" nicename="rain"><![CDATA[rain]]></category><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[Nice]]></wp:comment_content></wp:comment>',
      },
      {
        id: 2,
        title: 'Train',
        link: 'https://blog.example/travel/2019/07/train/',
        slug: 'train',
        date: '2019-07-01 08:00:00',
        content: blocks,
      },
      upload(11, '2019/06/bund.jpg', { meta: { _wp_attachment_image_alt: 'Towers by night' } }),
      upload(12, '2019/06/a.jpg', { title: 'A wet street', excerpt: 'Rain, again' }),
      upload(13, '2019/06/b.jpg'),
      upload(14, '2019/07/seat-scaled.jpg'),
      upload(15, '2019/06/cover.jpg', { excerpt: 'The whole skyline' }),
      upload(16, '2019/06/unused.jpg'),
    ]),
    'wp-content/uploads/2019/06/bund.jpg': await picture('#111111', 800),
    'wp-content/uploads/2019/06/bund-300x225.jpg': await picture('#111111', 300),
    'wp-content/uploads/2019/06/a.jpg': await picture('#222222'),
    'wp-content/uploads/2019/06/b.jpg': await picture('#333333'),
    'wp-content/uploads/2019/06/cover.jpg': await picture('#444444'),
    'wp-content/uploads/2019/06/unused.jpg': await picture('#555555'),
    'wp-content/uploads/2019/07/seat-scaled.jpg': await picture('#666666', 600),
    'wp-content/uploads/2019/07/seat.jpg': await picture('#666666', 900),
    'wp-content/uploads/2019/07/seat-1024x768.jpg': await picture('#666666', 500),
  });
  const { files, problems, read, shown, buildProblems, journal, untouched } = await importAndBuild(folder);
  expect(untouched).toBe(true);
  expect(files).toEqual([
    '2019-06-rain/a.jpg',
    '2019-06-rain/b.jpg',
    '2019-06-rain/bund.jpg',
    '2019-06-rain/cover.jpg',
    '2019-06-rain/index.md',
    '2019-06-rain/photos.yaml',
    '2019-07-train/index.md',
    '2019-07-train/seat.jpg',
    'site.yaml',
  ]);
  expect(read('site.yaml')).toBe('title: Far & near\nurl: https://blog.example/travel/\nlanguage: en-US\n');
  expect(read('2019-06-rain/photos.yaml')).toBe('photos:\n  cover.jpg:\n    caption: The whole skyline\n');
  expect(read('2019-06-rain/index.md')).toBe(`---
title: Rain – and neon
date: 2019-06-24T19:30:00+08:00
description: A wet week.
cover: cover.jpg
at: 31.24, 121.49
place: Shanghai
aliases:
  - /travel/2019/06/rain/
tags:
  - China
  - rain
---

It **rained** & rained.\\
Still.

![Towers by night](bund.jpg "The Bund")

![A wet street](a.jpg "Rain, again") ![](b.jpg)

> Said one

Mail \\[sic]

<https://www.youtube.com/embed/abc>

See [the train](../2019-07-train/index.md) and [a file](https://blog.example/travel/wp-content/uploads/2019/06/far.pdf).
`);
  expect(read('2019-07-train/index.md')).toContain('Use &#123;{ braces }} freely.');
  expect(problems).toEqual([
    'export.xml: 1 comment is not brought',
    'export.xml:11: [contact-form to="me@example.org"] is left out: Pinhole runs no shortcodes; write what it should show as text',
    'export.xml:11: <iframe> became a link to https://www.youtube.com/embed/abc; a post shows pictures of its own trip alone',
    'export.xml:11: the link to "https://blog.example/travel/wp-content/uploads/2019/06/far.pdf" leads to nothing that was brought; write where it leads now',
    'export.xml:40: the block "latest-posts" is left out: WordPress makes it anew for each page',
    'export.xml:40: the picture https://elsewhere.example/lost.jpg is only on its server; download it to 2019-07-train/ and write its name in the post',
    'export.xml:40: the picture https://blog.example/travel/wp-content/uploads/2019/07/gone.mp4 is only on its server; download it to 2019-07-train/ and write its name in the post',
    'wp-content/uploads/2019/06/unused.jpg: is shown in no post, and is not brought; copy into a trip what belongs to it',
  ]);
  expect(buildProblems).toEqual([
    '2019-07-train/index.md:14: the picture https://elsewhere.example/lost.jpg is on another server and became a link; put the file into the folder of the trip',
    '2019-07-train/index.md:18: the picture https://blog.example/travel/wp-content/uploads/2019/07/gone.mp4 is on another server and became a link; put the file into the folder of the trip',
  ]);
  expect(shown).toEqual({
    '2019-07-train/': [
      '2019-07-train/seat | Seat 12A | My seat',
      '2019-06-rain/a | A wet street',
      '2019-06-rain/b | B',
    ],
    '2019-06-rain/': [
      '2019-06-rain/bund | Towers by night | The Bund',
      '2019-06-rain/a | A wet street | Rain, again',
      '2019-06-rain/b',
    ],
  });
  const widths = Object.fromEntries(journal.photos.map(({ id, width }) => [id, width]));
  expect(widths).toMatchObject({ '2019-06-rain/bund': 800, '2019-07-train/seat': 900 });
});

test('drafts, private posts, posts with a password, pages, the trash: nothing is published that was not', async () => {
  const folder = makeFolder({
    'blog.xml': makeWxr([
      { id: 1, title: 'Open', slug: 'open', content: 'All may read.' },
      { id: 2, title: 'Draft', status: 'draft', content: 'Not yet.' },
      {
        id: 3,
        title: 'Mine',
        status: 'private',
        slug: 'mine',
        content: 'For me.',
        link: 'https://blog.example/travel/mine/',
      },
      {
        id: 4,
        title: 'Locked',
        slug: 'locked',
        content: 'For some.',
        more: '<wp:post_password><![CDATA[pass]]></wp:post_password>',
      },
      { id: 5, title: 'Soon', status: 'future', slug: 'soon', content: 'Wait.', date: '2031-01-01 10:00:00' },
      { id: 6, title: 'About', type: 'page', slug: 'about', content: 'Me.' },
      { id: 7, title: 'Gone', status: 'trash', slug: 'gone__trashed', content: 'No.' },
      {
        id: 8,
        title: '上海',
        slug: '%e4%b8%8a%e6%b5%b7',
        content: '外滩',
        link: 'https://blog.example/travel/2019/06/%e4%b8%8a%e6%b5%b7/',
      },
      { id: 9, title: 'Open', slug: 'open', content: 'Again.' },
    ]),
  });
  const { files, problems, read, journal } = await importAndBuild(folder);
  expect(files).toEqual([
    '2019-06-open-2/index.md',
    '2019-06-open/index.md',
    '2019-06-上海/index.md',
    '_2019-06-draft/index.md',
    '_2019-06-locked/index.md',
    '_2019-06-mine/index.md',
    '_2031-01-soon/index.md',
    'site.yaml',
  ]);
  for (const file of files.filter((path) => path.startsWith('_')))
    expect(read(file)).toContain('draft: true');
  expect(journal.posts.map(({ url }) => decodeURIComponent(url))).toEqual([
    '2019-06-上海/',
    '2019-06-open-2/',
    '2019-06-open/',
  ]);
  const draft = 'and is brought as a draft; to publish it take out `draft: true`, and the `_` off its folder';
  expect(problems).toEqual([
    `blog.xml:39: "Mine" is private, ${draft}`,
    `blog.xml:53: "Locked" asks for a password, ${draft}`,
    `blog.xml:67: "Soon" was to appear later, ${draft}`,
    'blog.xml:81: "About" is a page and no post, and is not brought; import with --pages to bring pages as posts',
    'blog.xml:95: "Gone" lies in the trash, and is not brought',
  ]);
});

test('an export that was cut off, or is no XML, brings nothing and says where it breaks', async () => {
  const whole = makeWxr([{ id: 1, title: 'Open', content: 'All may read.' }]);
  const cut = makeFolder({ 'export.xml': whole.slice(0, whole.indexOf('</item>')) });
  await expect(importAndBuild(cut)).rejects.toThrow(
    /^export\.xml:2\d: the export is broken here \(unclosed tag: item\); export it again; it may have been cut off$/,
  );
  const wrong = makeFolder({ 'export.xml': whole.replace('</title>', '</titel>') });
  await expect(importAndBuild(wrong)).rejects.toThrow(
    /^export\.xml:5: the export is broken here \(unexpected close tag/,
  );
});

test('letters that XML forbids and names that only HTML knows lose nothing', async () => {
  const whole = makeWxr([{ id: 1, title: 'Open', content: 'A\u0008B' }]);
  const folder = makeFolder({
    'export.xml': whole.replace('Far &amp; near', 'Far&nbsp;&amp; near &hearts; R&B'),
  });
  const { read } = await importAndBuild(folder);
  expect(read('site.yaml')).toContain('title: Far\u00a0& near ♥ R&B\n');
});
