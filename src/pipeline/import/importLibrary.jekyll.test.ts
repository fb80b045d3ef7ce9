import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../../tests/fixtures/makeJpeg.ts';
import { importAndBuild } from '../../../tests/fixtures/importAndBuild.ts';

const picture = (color: string, width = 400) => makeJpeg({ width, height: 300, color });

test('a blog of Jekyll becomes trips, with photos, words, drafts and former addresses', async () => {
  const blog = makeFolder({
    '_config.yml':
      'title: Far and near\nurl: https://example.org\nbaseurl: /blog\npermalink: pretty\nauthor: { name: Ada }\nlang: en\n',
    '_posts/2019-06-24-shanghai.md': `---
title: Rain on the Bund
date: 2019-06-24 19:30 +0800
categories: [China]
tags: [rain, neon]
redirect_from: /old/bund/
location: { latitude: 31.24, longitude: 121.49 }
image: /assets/tower.jpg
layout: post
---

It rained.

![The Bund]({{ site.baseurl }}/assets/2019/bund.jpg "Neon")

{% include figure image_path="/assets/tower.jpg" alt="A tower" caption="The *tower*" %}

<div class="grid">
  <img src="{{ '/assets/a.jpg' | relative_url }}" alt="A"><img src="/blog/assets/b.jpg" alt="B">
</div>

<figure>
  <a href="/assets/large.jpg"><img src="/assets/large-thumb.jpg" alt="Wide"></a>
  <figcaption>From the ferry</figcaption>
</figure>

See [the train]({% post_url 2019-06-26-train %}), [again](https://www.example.org/blog/china/2019/06/26/train/#seat)
and [about](/about/). {% youtube abc123 %} {% mystery box %}
`,
    '_posts/2019-06-26-train.md':
      '---\ntitle: "By train: 300 km/h"\ncategories: china\n---\n\nNo photo. ![gone](/assets/gone.jpg) ![far](https://far.example/x.jpg)\n',
    '_drafts/secret.md':
      '---\ntitle: Secret\n---\n\n![Bund](/assets/2019/bund.jpg) ![own](/assets/secret.jpg)\n',
    'about.md': '---\ntitle: About\n---\n\nMe.\n',
    'README.md': 'Not a post.\n',
    'assets/2019/bund.jpg': await picture('#202020'),
    'assets/tower.jpg': await picture('#303030'),
    'assets/a.jpg': await picture('#404040'),
    'assets/b.jpg': await picture('#505050'),
    'assets/large.jpg': await picture('#606060', 800),
    'assets/large-thumb.jpg': await picture('#606060', 80),
    'assets/secret.jpg': await picture('#707070'),
  });
  const { counts, problems, files, read, shown, buildProblems, journal, untouched } =
    await importAndBuild(blog);
  expect(untouched).toBe(true);
  expect(counts).toEqual({ trips: 3, posts: 3, drafts: 1, photos: 6 });
  expect(files).toEqual([
    '2019-06-shanghai/a.jpg',
    '2019-06-shanghai/b.jpg',
    '2019-06-shanghai/bund.jpg',
    '2019-06-shanghai/index.md',
    '2019-06-shanghai/large.jpg',
    '2019-06-shanghai/tower.jpg',
    '2019-06-train/index.md',
    '_secret/index.md',
    '_secret/secret.jpg',
    'site.yaml',
  ]);
  expect(read('site.yaml')).toBe(
    'title: Far and near\nauthor: Ada\nurl: https://example.org/blog/\nlanguage: en\n',
  );
  expect(read('2019-06-shanghai/index.md')).toBe(`---
title: Rain on the Bund
date: 2019-06-24T19:30:00+08:00
cover: tower.jpg
at: 31.24, 121.49
aliases:
  - /blog/china/2019/06/24/shanghai/
  - /blog/old/bund/
tags:
  - rain
  - neon
  - China
---

It rained.

![The Bund](bund.jpg "Neon")

![A tower](tower.jpg "The tower")

![A](a.jpg) ![B](b.jpg)

![Wide](large.jpg "From the ferry")

See [the train](../2019-06-train/index.md), [again](../2019-06-train/index.md#seat)
and [about](/about/). <https://www.youtube.com/watch?v=abc123>
`);
  expect(read('_secret/index.md')).toBe(
    '---\ntitle: Secret\ndraft: true\n---\n\n![Bund](../2019-06-shanghai/bund.jpg) ![own](secret.jpg)\n',
  );
  expect(problems).toEqual([
    'about.md: is a page and no post, and is not brought; import with --pages to bring pages as posts',
    '_posts/2019-06-24-shanghai.md:28: {% mystery box %} is left out: Pinhole runs no templates; write what it should show as text',
    '_posts/2019-06-24-shanghai.md:28: the link to "/about/" leads to nothing that was brought; write where it leads now',
    '_posts/2019-06-26-train.md:6: the picture "/assets/gone.jpg" is not there; put it into 2019-06-train/ and write its name in the post',
    '_posts/2019-06-26-train.md:6: the picture https://far.example/x.jpg is only on its server; download it to 2019-06-train/ and write its name in the post',
  ]);
  expect(buildProblems).toEqual([
    '2019-06-train/index.md:10: the picture https://far.example/x.jpg is on another server and became a link; put the file into the folder of the trip',
  ]);
  expect(shown).toEqual({
    '2019-06-train/': [],
    '2019-06-shanghai/': [
      '2019-06-shanghai/bund | The Bund | Neon',
      '2019-06-shanghai/tower | A tower | The tower',
      '2019-06-shanghai/a | A',
      '2019-06-shanghai/b | B',
      '2019-06-shanghai/large | Wide | From the ferry',
    ],
  });
  const [train, rain] = journal.posts;
  expect(train?.title).toBe('By train: 300 km/h');
  expect(rain?.date).toBe('2019-06-24T19:30:00+08:00');
  expect(JSON.stringify(rain?.blocks)).toContain('href=\\"2019-06-train/#seat\\"');
});

test('pages are brought as posts where that is wished, at the addresses that they had', async () => {
  const blog = makeFolder({
    '_config.yml': 'title: Far\n',
    '_posts/2019-06-24-a.md': '---\ntitle: A\n---\n\nSee [me](/about.html).\n',
    'about.md': '---\ntitle: About\n---\n\nMe.\n',
  });
  const { problems, read, files } = await importAndBuild(blog, { pages: true });
  expect(problems).toEqual([]);
  expect(files).toEqual(['2019-06-a/index.md', 'about/index.md', 'site.yaml']);
  expect(read('2019-06-a/index.md')).toContain('[me](../about/index.md)');
  expect(read('about/index.md')).toContain('aliases:\n  - /about.html\n');
});
