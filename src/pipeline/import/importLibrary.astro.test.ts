import { expect, test } from 'vitest';
import { importAndBuild } from '../../../tests/fixtures/importAndBuild.ts';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../../tests/fixtures/makeJpeg.ts';

const picture = (color: string) => makeJpeg({ width: 400, height: 300, color });

test('a collection of Astro becomes trips, MDX and its pictures too', async () => {
  const site = makeFolder({
    'astro.config.mjs':
      "import { defineConfig } from 'astro/config';\nexport default defineConfig({\n  site: 'https://example.org',\n  base: '/journal',\n});\n",
    'src/pages/posts/[...slug].astro': '---\n---\n',
    'src/content/blog/tokyo.md':
      '---\ntitle: Tokyo\npubDate: Jul 08 2022\nheroImage: ../../assets/hero.jpg\n---\n\n![Alley](./alley.jpg)\n\n![Pub](/pub.jpg)\n\n[Kyoto](/journal/posts/kyoto/)\n',
    'src/content/blog/alley.jpg': await picture('#111111'),
    'src/assets/hero.jpg': await picture('#222222'),
    'public/pub.jpg': await picture('#333333'),
    'src/content/blog/kyoto.mdx': `---
title: Kyoto
pubDate: 2022-07-10
draft: false
---
import { Image } from 'astro:assets';
import Map from '../../components/Map.astro';
import gate from '../../assets/gate.jpg';

<Image src={gate} alt="A gate" />

<Map zoom={3} />

Words.
`,
    'src/assets/gate.jpg': await picture('#444444'),
  });
  const { files, problems, read, shown, buildProblems, untouched } = await importAndBuild(site);
  expect(untouched).toBe(true);
  expect(files).toEqual([
    '2022-07-kyoto/gate.jpg',
    '2022-07-kyoto/index.md',
    '2022-07-tokyo/alley.jpg',
    '2022-07-tokyo/hero.jpg',
    '2022-07-tokyo/index.md',
    '2022-07-tokyo/pub.jpg',
    'site.yaml',
  ]);
  expect(read('2022-07-tokyo/index.md')).toBe(`---
title: Tokyo
date: 2022-07-08
cover: hero.jpg
aliases:
  - /journal/posts/tokyo/
---

![Alley](alley.jpg)

![Pub](pub.jpg)

[Kyoto](../2022-07-kyoto/index.md)
`);
  expect(read('site.yaml')).toContain('url: https://example.org/journal/');
  expect(problems).toEqual([
    'src/content/blog/kyoto.mdx:12: <Map> is a component, and is left out; write what it should show as text',
  ]);
  expect(buildProblems).toEqual([]);
  expect(shown).toEqual({
    '2022-07-kyoto/': ['2022-07-kyoto/gate | A gate'],
    '2022-07-tokyo/': ['2022-07-tokyo/alley | Alley', '2022-07-tokyo/pub | Pub'],
  });
});
